// What every area needs: the environment, time, ids, chance, and the hub that tells the world after a commit.
import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { env } from '#app/config/env.server'
import { createEventHub } from '#app/realtime/event-hub.server'

export const core = {
  env,
  hub: createEventHub(),
  // The runtime replaces this by a clock that follows PostgreSQL's (ports/clock).
  now: () => new Date(),
  newId: () => uuidv7(),
  randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
  async stop(): Promise<void> {},
}
export type Core = typeof core
