/**
 * Work that outlives a request. At least once: a handler may see the same payload twice and must not mind.
 * `kind` is `noun-verb`, one handler each.
 */
export type JobQueue = {
  /**
   * Says who does the work of a kind; before the queue starts. The handler checks the payload itself (it may be from an
   * older version). A handler that throws is tried again `retries` times (8 if not said), waiting longer each time.
   */
  handle(kind: string, handler: JobHandler, options?: { retries?: number; atOnce?: number }): void
  /** Asks for work, not before `startAfter`. With a `key`, asking again while one waits adds nothing. */
  send(kind: string, payload: object, options?: { startAfter?: Date; key?: string }): Promise<void>
  /** Asks for work by the calendar: five cron fields, in Việt Nam's time. */
  schedule(kind: string, cron: string): void
  /**
   * Runs `work` every so many seconds in one process at a time. For sweeps ("expire what is due") that find their own work,
   * so a missed turn does no harm.
   */
  repeat(name: string, everySeconds: number, work: () => Promise<void>): void
}
export type JobHandler = (payload: unknown) => Promise<void>
