// What runs beside requests: the watch on the database, the clock that follows it, jobs and the outbox. A database that
// is down at the start delays them, it does not stop the process: pages say so (503) until it is back.
import { createPostgresClock } from '#app/adapters/clock/postgres-clock.server'
import { type DatabaseHealth, watchDatabase } from '#app/adapters/database/health.server'
import type { Pools } from '#app/adapters/database/pools.server'
import { startOutbox } from '#app/adapters/jobs/outbox.server'
import { createJobQueue } from '#app/adapters/jobs/pg-boss.server'

export type BackgroundLog = {
  info(fields: object, message: string): void
  error(fields: object, message: string): void
}

const tryAgainMs = 2_000

export function createBackground(pools: () => Pools) {
  const jobs = createJobQueue()
  const clock = createPostgresClock(() => pools().general)
  let health: DatabaseHealth | undefined
  let outbox: ReturnType<typeof startOutbox> | undefined
  let retry: NodeJS.Timeout | undefined
  let stopped = false

  async function bringUp(log: BackgroundLog, work: boolean): Promise<void> {
    try {
      await clock.measure()
      await jobs.start({ pool: pools().general, log, work })
      if (work) {
        outbox = startOutbox({ pool: pools().general, take: jobs.take, onMoved: jobs.wake, log })
      }
    } catch (error) {
      if (stopped) return
      log.error({ err: error }, 'the database is not there yet; trying again')
      retry = setTimeout(() => void bringUp(log, work), tryAgainMs)
    }
  }

  return {
    jobs,
    now: () => clock.now(),
    /** After a commit that wrote to the outbox: spares it the second until the next look. */
    wakeOutbox: () => outbox?.wake(),
    isDatabaseUp: async (fresh?: boolean) => (await health?.isUp(fresh)) ?? true,
    /** `work: false`: this process only asks for jobs. */
    async start(options: { databaseUrl: string; work: boolean; log: BackgroundLog }): Promise<void> {
      const { databaseUrl, work, log } = options
      const onChange = (up: boolean) =>
        up ? log.info({}, 'the database answers again') : log.error({}, 'the database does not answer')
      health = watchDatabase({ databaseUrl, onChange })
      await bringUp(log, work)
    },
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(retry)
      clock.stop()
      await outbox?.stop()
      await jobs.stop()
      await health?.stop()
    },
  }
}
