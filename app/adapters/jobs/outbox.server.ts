// Moves committed messages from the table `outbox` into the job queue, each in the transaction that marks it moved: a
// crash at any moment neither loses nor doubles one. Several processes share the work (SKIP LOCKED).
import type { Pool, PoolClient } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { inTransaction } from '#app/adapters/database/pools.server'
import type { OutboxMessage } from '#app/ports/outbox'

type Row = { id: string; kind: string; payload: object }
type Executor = { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }
type Options = {
  pool: Pool
  take(message: Row, on: Executor): Promise<boolean>
  onMoved(kind: string): void
  log: { error(fields: object, message: string): void }
  everyMs?: number
}

const batch = 50

/** Writes messages on the caller's transaction. */
export async function writeOutbox(
  client: Pick<PoolClient, 'query'>,
  messages: readonly OutboxMessage[],
): Promise<void> {
  for (const { kind, payload } of messages) {
    await client.query('INSERT INTO outbox (id, kind, payload) VALUES ($1, $2, $3)', [
      uuidv7(),
      kind,
      JSON.stringify(payload),
    ])
  }
}

/** Begins to dispatch. `wake` looks at once; else it looks every second. */
export function startOutbox(options: Options): { wake(): void; stop(): Promise<void> } {
  let turn: Promise<void> | undefined
  let again = false
  let failing = false

  async function drain(): Promise<void> {
    try {
      do again = false
      while ((await moveBatch(options)) === batch || again)
      failing = false
    } catch (error) {
      if (!failing) options.log.error({ err: error }, 'outbox')
      failing = true
    }
  }
  function wake(): void {
    again = true
    turn ??= drain().finally(() => {
      turn = undefined
    })
  }

  const timer = setInterval(wake, options.everyMs ?? 1_000)
  return {
    wake,
    async stop() {
      clearInterval(timer)
      again = false
      await turn
    },
  }
}

/** Moves up to a batch and returns how many rows it looked at. */
async function moveBatch({ pool, take, onMoved, log }: Options): Promise<number> {
  const moved = new Set<string>()
  const seen = await inTransaction(pool, async (client) => {
    const on: Executor = { executeSql: (text, values) => client.query(text, values) }
    // A kind that nobody handled was written by another version; it is looked at again, ever more rarely.
    const { rows } = await client.query<Row>(
      `SELECT id, kind, payload FROM outbox
       WHERE dispatched_at IS NULL AND (attempts = 0 OR created_at < now() - attempts * interval '1 minute')
       ORDER BY created_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [batch],
    )
    for (const row of rows) {
      const taken = await take(row, on)
      if (taken) moved.add(row.kind)
      else log.error({ kind: row.kind }, 'an outbox message has no handler')
      await client.query(
        `UPDATE outbox SET attempts = attempts + 1, dispatched_at = CASE WHEN $2 THEN clock_timestamp() END WHERE id = $1`,
        [row.id, taken],
      )
    }
    return rows.length
  })
  for (const kind of moved) onMoved(kind)
  return seen
}
