// What every area needs: the environment, time, ids, chance, and the hub that tells the world after a commit.
import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { createPools, type Pools } from '#app/adapters/database/pools.server'
import { createPrisma, type Prisma } from '#app/adapters/database/prisma.server'
import { env } from '#app/config/env.server'
import type { JobQueue } from '#app/ports/job-queue'
import type { WakeOutbox } from '#app/ports/outbox'
import { createEventHub } from '#app/realtime/event-hub.server'
import { type BackgroundLog, createBackground } from '#app/services/background.server'

export type Database = { readonly pools: Pools; readonly prisma: Prisma }
let opened: Database | undefined

function database(): Database {
  if (!opened) {
    // A connection that breaks while idle is replaced at the next query; the health watch tells of a database that is down.
    const pools = createPools({ databaseUrl: env().DATABASE_URL, onError: (error) => console.error(error.message) })
    opened = { pools, prisma: createPrisma(pools.general) }
  }
  return opened
}

const background = createBackground(() => database().pools)

export const core = {
  env,
  /** Opened at first use, so that a module may be loaded without a database. */
  database,
  hub: createEventHub(),
  /** PostgreSQL's time (ports/clock). */
  now: background.now,
  /** Register handlers and sweeps while joining the parts; they run once `start` was called. */
  jobs: background.jobs as JobQueue,
  wakeOutbox: background.wakeOutbox as WakeOutbox,
  isDatabaseUp: background.isDatabaseUp,
  newId: () => uuidv7(),
  randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
  async start(log: BackgroundLog): Promise<void> {
    const { DATABASE_URL: databaseUrl, ROLE: role } = env()
    await background.start({ databaseUrl, work: role === 'all' || role === 'jobs', log })
  },
  async stop(): Promise<void> {
    await background.stop()
    const closing = opened
    opened = undefined
    await closing?.pools.stop()
  },
}
export type Core = typeof core
