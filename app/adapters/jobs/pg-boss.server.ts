// The job queue on pg-boss, in the schema `pgboss` of the same database. The app's group owns what is in that schema; the
// schema itself is made by the migration runner, since the app may not make any.
import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import PgBoss from 'pg-boss'
import type { JobHandler, JobQueue } from '#app/ports/job-queue'
import { startRepeating } from './repeating.server'

type Log = { error(fields: object, message: string): void }
type Executor = { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }

export type RunningJobQueue = JobQueue & {
  /** Connects and begins to work; `work: false` only sends (a process with another role). */
  start(options: { pool: Pool; log: Log; work: boolean }): Promise<void>
  /** Hands a message over to its queue on the caller's own connection; false when nobody handles that kind. */
  take(message: { id: string; kind: string; payload: object }, on: Executor): Promise<boolean>
  /** Looks for work of this kind now instead of at the next poll. */
  wake(kind: string): void
  /** Lets jobs under way end (5 s), then stops. */
  stop(): Promise<void>
}

type Registered = { handler: JobHandler; retries: number; atOnce: number }
const schema = 'pgboss'
const timeZone = 'Asia/Ho_Chi_Minh'

export function createJobQueue(): RunningJobQueue {
  const handlers = new Map<string, Registered>()
  const calendar = new Map<string, string>()
  const repeating: { name: string; everySeconds: number; work: () => Promise<void> }[] = []
  const workers = new Map<string, string>()
  const stops: (() => Promise<void>)[] = []
  let boss: PgBoss | undefined

  function running(): PgBoss {
    if (!boss) throw new Error('The job queue has not been started.')
    return boss
  }

  function wake(kind: string): void {
    const worker = workers.get(kind)
    if (worker) boss?.notifyWorker(worker)
  }

  async function startWorker(kind: string, { handler, retries, atOnce }: Registered, work: boolean): Promise<void> {
    await ensureQueue(running(), kind, retries)
    if (!work) return
    const options = { pollingIntervalSeconds: 1, batchSize: 1 }
    const ids = await Promise.all(
      Array.from({ length: atOnce }, () => running().work(kind, options, ([job]) => handler(job?.data))),
    )
    if (ids[0]) workers.set(kind, ids[0])
  }

  return {
    handle(kind, handler, options = {}) {
      if (handlers.has(kind)) throw new Error(`Two handlers for ${kind} jobs.`)
      handlers.set(kind, { handler, retries: options.retries ?? 8, atOnce: options.atOnce ?? 1 })
    },
    async send(kind, payload, options = {}) {
      const { startAfter, key = randomUUID() } = options
      await running().send(kind, payload, { ...(startAfter && { startAfter }), singletonKey: key })
      if (!startAfter) wake(kind)
    },
    schedule: (kind, cron) => void calendar.set(kind, cron),
    repeat: (name, everySeconds, work) => void repeating.push({ name, everySeconds, work }),
    async start({ pool, log, work }) {
      const db: Executor = { executeSql: async (text, values) => pool.query(text, values) }
      await install(db)
      boss = new PgBoss({ db: db as PgBoss.Db, schema, supervise: work, schedule: work, migrate: true })
      boss.on('error', (error) => log.error({ err: error }, 'job queue'))
      await boss.start()
      for (const [kind, registered] of handlers) await startWorker(kind, registered, work)
      if (!work) return
      for (const [kind, cron] of calendar) await boss.schedule(kind, cron, {}, { tz: timeZone })
      for (const each of repeating) stops.push(startRepeating({ ...each, pool, log }))
    },
    async take({ id, kind, payload }, on) {
      if (!handlers.has(kind)) return false
      // The message's id is the job's: handing it over twice is refused by the key, not done twice.
      await running().send(kind, payload, { id, singletonKey: id, db: on as PgBoss.Db })
      return true
    },
    wake,
    async stop() {
      const stopping = boss
      boss = undefined
      await Promise.all(stops.splice(0).map((stop) => stop()))
      await stopping?.stop({ graceful: true, timeout: 5_000, close: false, wait: true })
    },
  }
}

// pg-boss would begin with CREATE SCHEMA, which the app may not. The rest runs as the group, so that whichever login
// comes next month owns it as well.
async function install(db: Executor): Promise<void> {
  const { rows } = await db.executeSql(`SELECT to_regclass('${schema}.version') IS NOT NULL AS done`)
  if ((rows[0] as { done: boolean }).done) return
  const script = PgBoss.getConstructionPlans(schema).replace(/CREATE SCHEMA IF NOT EXISTS \w+\s*;/, '')
  try {
    await db.executeSql(script.replace(/BEGIN;/, 'BEGIN; SET LOCAL ROLE cho_ban_app;'))
  } catch (error) {
    // Another process did it at the same moment.
    if (!(error as Error).message.includes('already exists')) throw error
  }
}

// Policy "short": of the jobs that wait, one per key. Work asked for without a key gets a key of its own.
async function ensureQueue(boss: PgBoss, name: string, retries: number): Promise<void> {
  const options = { name, policy: 'short' as const, retryLimit: retries, retryDelay: 5, retryBackoff: true }
  if (await boss.getQueue(name)) await boss.updateQueue(name, options)
  else await boss.createQueue(name, options)
}
