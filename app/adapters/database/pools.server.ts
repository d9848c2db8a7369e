// The process's connections to PostgreSQL: a general pool (Prisma and reads) and a small one for holds. A hot row gets
// slower with more connections, so three take all the taps of an evening one after the other (facts: performance).
import { Pool, type PoolClient } from 'pg'
import { safeTypes } from './int8.server'

export type Pools = {
  general: Pool
  /** Raw SQL for holding stock, and nothing else. */
  holds: Pool
  /** Lets running queries end, then closes everything. */
  stop(): Promise<void>
}

/** `onError` hears of connections that broke while idle: usually the database going down. */
export function createPools(options: {
  databaseUrl: string
  onError(error: Error): void
  generalSize?: number
}): Pools {
  const shared = {
    connectionString: options.databaseUrl,
    types: safeTypes,
    // Also the longest a query waits for a free connection. A dead server refuses at once; only a silent one takes this long.
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    idle_in_transaction_session_timeout: 15_000,
  }
  const general = new Pool({
    ...shared,
    max: options.generalSize ?? 12,
    application_name: 'cho-ban',
    statement_timeout: 15_000,
  })
  const holds = new Pool({
    ...shared,
    max: 3,
    application_name: 'cho-ban holds',
    statement_timeout: 3_000,
    lock_timeout: 2_000,
  })
  for (const pool of [general, holds]) pool.on('error', options.onError)
  return {
    general,
    holds,
    async stop() {
      await Promise.all([general.end(), holds.end()])
    },
  }
}

/** Runs `work` in one transaction on one connection; rolls back when it throws. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    // A connection that cannot even roll back is thrown away instead of going back to the pool.
    await client.query('ROLLBACK').catch((rollbackError: Error) => {
      broken = rollbackError
    })
    throw error
  } finally {
    client.release(broken)
  }
}
