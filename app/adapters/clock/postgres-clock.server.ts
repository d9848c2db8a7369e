// Follows PostgreSQL's clock. Between measurements time runs by the process's monotonic clock, so that somebody setting
// the machine's clock moves nothing.
import type { Clock } from '#app/ports/clock'

type Queryable = { query(sql: string): Promise<{ rows: { ms: string | number }[] }> }
export type PostgresClock = Clock & {
  /** Asks the database now. Until the first success, time is the machine's own. */
  measure(): Promise<void>
  stop(): void
}

const everyMs = 60_000
const probes = 3

export function createPostgresClock(database: () => Queryable, machine = performance): PostgresClock {
  let base = Date.now() - machine.now()

  async function measure(): Promise<void> {
    let best = Number.POSITIVE_INFINITY
    for (let probe = 0; probe < probes; probe++) {
      const asked = machine.now()
      const { rows } = await database().query('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS ms')
      const answered = machine.now()
      // The answer was true somewhere between question and answer; the quickest exchange says it best.
      if (answered - asked < best) {
        best = answered - asked
        base = Number(rows[0]?.ms) - (asked + answered) / 2
      }
    }
  }

  // A database that is down is told of elsewhere; time goes on as last measured.
  const timer = setInterval(() => measure().catch(() => {}), everyMs)
  timer.unref()
  return {
    now: () => new Date(Math.round(base + machine.now())),
    measure,
    stop: () => clearInterval(timer),
  }
}
