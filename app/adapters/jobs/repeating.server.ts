// Sweeps that run every few seconds, in one process at a time: whoever gets the database's lock of that name.
import type { Pool } from 'pg'

type Options = {
  name: string
  everySeconds: number
  work: () => Promise<void>
  pool: Pool
  log: { error(fields: object, message: string): void }
}

/** Begins at once. The returned function stops it after the turn under way. */
export function startRepeating({ name, everySeconds, work, pool, log }: Options): () => Promise<void> {
  let turn: Promise<void> | undefined
  let failing = false

  async function run(): Promise<void> {
    try {
      await underLock(pool, name, work)
      failing = false
    } catch (error) {
      // Told once per spell: a database that is down would fill the log.
      if (!failing) log.error({ err: error, sweep: name }, 'sweep failed')
      failing = true
    }
  }
  function tick(): void {
    turn ??= run().finally(() => {
      turn = undefined
    })
  }

  const timer = setInterval(tick, everySeconds * 1_000)
  tick()
  return async () => {
    clearInterval(timer)
    await turn
  }
}

async function underLock(pool: Pool, name: string, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const got = await client.query('SELECT pg_try_advisory_lock(8124, hashtext($1)) AS mine', [name])
    if (!got.rows[0].mine) return
    try {
      await work()
    } finally {
      await client.query('SELECT pg_advisory_unlock(8124, hashtext($1))', [name]).catch((error: Error) => {
        broken = error
      })
    }
  } finally {
    client.release(broken)
  }
}
