// A socket knows who one was when it opened. Whoever signs in is met anew, and whoever was signed out from afar does not
// stay in: the connection is closed, the page comes back by itself with the cookies it has now.
import type { MarketServer, MarketSocket, SocketDeps } from './socket-deps'

/** The answer that carries the new cookie gets this long to arrive. */
const cookieMs = 1_500
/** Within so long a revoked session is out. */
const recheckMs = 60_000

export function keepViewersTrue(
  io: MarketServer,
  deps: Pick<SocketDeps, 'people' | 'subscribe' | 'log'>,
  isClustered: boolean,
): { stop(): void } {
  const waiting = new Set<NodeJS.Timeout>()

  function renewDevice(deviceId: string): void {
    const timer = setTimeout(() => {
      waiting.delete(timer)
      for (const id of io.of('/').adapter.rooms.get(`device:${deviceId}`) ?? []) {
        io.of('/').sockets.get(id)?.conn.close()
      }
    }, cookieMs)
    waiting.add(timer)
  }

  async function recheck(socket: MarketSocket): Promise<void> {
    const { cookie } = socket.request.headers
    const viewer = await deps.people.viewerFromCookies(cookie)
    if (viewer?.person?.id !== socket.data.viewer.person?.id) socket.conn.close()
  }
  async function recheckAll(): Promise<void> {
    // One after the other: nobody waits for this.
    for (const socket of [...io.of('/').sockets.values()]) if (socket.data.viewer.person) await recheck(socket)
  }

  const rechecking = setInterval(() => {
    recheckAll().catch((error: unknown) => deps.log.error({ err: error }, 'sockets were not checked again'))
  }, recheckMs)
  rechecking.unref()
  io.on('device:signed-in', renewDevice)
  const unsubscribe = deps.subscribe((event) => {
    if (event.type !== 'device:signed-in') return
    renewDevice(event.deviceId)
    if (isClustered) io.serverSideEmit('device:signed-in', event.deviceId)
  })
  return {
    stop() {
      unsubscribe()
      clearInterval(rechecking)
      for (const timer of waiting) clearTimeout(timer)
    },
  }
}
