// Sockets, put together: who is looking, orders, rooms, and Redis between processes where there are several.
import type { Server as HttpServer } from 'node:http'
import { createRoomStore } from '#app/adapters/database/room/room-store.server'
import type { SocketDeps } from '#app/realtime/socket-deps'
import { attachSockets, type Sockets } from '#app/realtime/sockets.server'
import type { Core } from './core.server'

export type Realtime = { attach(httpServer: HttpServer, log: SocketDeps['log']): Promise<Sockets> }

export function createRealtime(
  core: Pick<Core, 'database' | 'env' | 'hub' | 'now' | 'newId'>,
  parts: Pick<SocketDeps, 'people' | 'orders' | 'pin' | 'viewers'>,
): Realtime {
  return {
    async attach(httpServer, log) {
      const { REDIS_URL, PUBLIC_ORIGIN } = core.env()
      const redis = REDIS_URL ? await connectRedis(REDIS_URL, log) : null
      const sockets = attachSockets(
        httpServer,
        {
          ...parts,
          rooms: createRoomStore(core.database().pools.general),
          publish: core.hub.publish,
          subscribe: core.hub.subscribe,
          now: core.now,
          newId: core.newId,
          publicOrigin: PUBLIC_ORIGIN,
          log,
        },
        redis?.adapter,
      )
      return {
        async stop() {
          await sockets.stop()
          redis?.client.destroy()
        },
      }
    },
  }
}

async function connectRedis(url: string, log: SocketDeps['log']) {
  // Loaded only where there are several processes: a market on one machine starts without them.
  const { createAdapter } = await import('@socket.io/redis-streams-adapter')
  const { createClient } = await import('redis')
  const client = createClient({ url })
  // It connects again by itself; meanwhile each process tells its own pages.
  client.on('error', (error: Error) => log.error({ err: error }, 'Redis'))
  await client.connect()
  return { client, adapter: createAdapter(client) }
}
