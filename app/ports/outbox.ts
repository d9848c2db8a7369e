/**
 * A message written in the same transaction as what it tells of: if that commits, the work gets done, else it never
 * existed. The kind is that of the job it becomes.
 */
export type OutboxMessage = { readonly kind: string; readonly payload: object }

/** Tells the dispatcher that a commit left messages; without it they are found within a second. */
export type WakeOutbox = () => void
