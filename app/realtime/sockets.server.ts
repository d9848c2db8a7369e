// Socket.IO on the market's HTTP server. Truth is in PostgreSQL, the socket only tells; a page that was away asks for the
// state again instead of having messages replayed.
import type { Server as HttpServer } from 'node:http'
import { Server, type ServerOptions } from 'socket.io'
import { createBroadcast } from './broadcast.server'
import { createHandshake } from './handshake.server'
import { createListener, type RoomSnapshot } from './listen.server'
import { keepViewersTrue } from './renew.server'
import { createRoomCache } from './room-cache'
import type { MarketServer, SocketDeps } from './socket-deps'

const keptComments = 50
const roomMs = 250
/** How often processes tell each other their viewers. */
const tellMs = 10_000
/** The largest payload is a comment of 300 characters. */
const maxBytes = 16 * 1024

export type Sockets = { stop(): Promise<void> }

/**
 * @param adapter Socket.IO's adapter between processes (Redis streams), when there is more than one
 */
export function attachSockets(httpServer: HttpServer, deps: SocketDeps, adapter?: ServerOptions['adapter']): Sockets {
  const handshake = createHandshake(deps)
  const io: MarketServer = new Server({
    allowRequest: handshake.allowRequest,
    maxHttpBufferSize: maxBytes,
    perMessageDeflate: false,
    serveClient: false,
    // Other WebSockets (the publishers' ingest) share this server.
    destroyUpgrade: false,
    ...(adapter ? { adapter } : {}),
  })
  const processId = deps.newId()

  const rooms = createRoomCache(readRoom, roomMs, () => performance.now())
  async function readRoom(slug: string): Promise<RoomSnapshot | null> {
    const facts = await deps.rooms.room(slug)
    if (!facts) return null
    const comments = await deps.rooms.comments(facts.liveSessionId, keptComments)
    return { facts, comments: comments.map((comment) => ({ ...comment, at: comment.at.toISOString() })) }
  }

  function tellOthers(slug: string): void {
    if (adapter) io.serverSideEmit('viewers:told', { processId, slug, count: deps.viewers.own(slug) })
  }
  const mayListen = (room: string) => adapter !== undefined || io.of('/').adapter.rooms.has(room)
  const broadcast = createBroadcast(io, deps, { forgetRoom: rooms.forget, tellOthers, mayListen })
  const listen = createListener(deps, { get: rooms.get, noteViewers: broadcast.noteViewers })

  io.on('viewers:told', ({ processId: teller, slug, count }) => {
    const before = deps.viewers.countOf(slug)
    deps.viewers.hear(teller, slug, count, performance.now())
    const now = deps.viewers.countOf(slug)
    if (now !== before) io.local.to(`live:${slug}`).emit('viewers:changed', { slug, viewers: now })
  })
  const telling = setInterval(() => {
    for (const slug of deps.viewers.forgetSilent(performance.now())) broadcast.noteViewers(slug)
    for (const slug of deps.viewers.slugs()) tellOthers(slug)
  }, tellMs)
  telling.unref()

  const viewersTrue = keepViewersTrue(io, deps, adapter !== undefined)

  io.use((socket, next) => {
    const viewer = handshake.viewerOf(socket.request)
    if (viewer) socket.data = { viewer, slugs: new Set() }
    next(viewer ? undefined : new Error('unknown'))
  })
  io.on('connection', (socket) => {
    const { viewer } = socket.data
    void socket.join(`device:${viewer.deviceId}`)
    if (viewer.person) void socket.join(`person:${viewer.person.id}`)
    listen(socket)
  })
  io.attach(httpServer)
  io.engine.on('initial_headers', (headers: Record<string, string>, request: HttpRequest) => {
    const setCookie = handshake.setCookieOf(request)
    if (setCookie) headers['Set-Cookie'] = setCookie
  })

  return {
    async stop() {
      clearInterval(telling)
      broadcast.stop()
      viewersTrue.stop()
      // The connection is closed, not the socket: pages take that for a lost signal and come back by themselves.
      io.engine.close()
    },
  }
}

type HttpRequest = Parameters<ReturnType<typeof createHandshake>['setCookieOf']>[0]
