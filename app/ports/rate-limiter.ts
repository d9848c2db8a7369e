/** Counts over fixed windows, kept in the database so that all processes count together. */
export type RateLimiter = {
  /** Counts one more under `key`; false when it is one too many in this window. */
  take(key: string, most: number, seconds: number, now: Date): Promise<boolean>
}
