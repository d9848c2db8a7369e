import type { Server, Socket } from 'socket.io'
import type { Viewer } from '#app/domain/people/viewer'
import type { Acting } from '#app/domain/selling/acting'
import type { Result } from '#app/domain/shared/result'
import type { MarketEvent, Publish } from '#app/ports/publisher'
import type { RoomStore } from '#app/ports/room-store'
import type { OrdersService } from '#app/use-cases/orders-service'
import type { ClientToServer, ServerToClient } from './events'
import type { ViewerCounts } from './viewer-counts'

/** Between processes that share a Redis. */
export type ServerToServer = {
  'viewers:told': (told: { processId: string; slug: string; count: number }) => void
  'device:signed-in': (deviceId: string) => void
}
export type SocketData = { viewer: Viewer; slugs: Set<string> }
export type MarketServer = Server<ClientToServer, ServerToClient, ServerToServer, SocketData>
export type MarketSocket = Socket<ClientToServer, ServerToClient, ServerToServer, SocketData>

/** What sockets need of the rest. */
export type SocketDeps = {
  readonly people: {
    viewerFromCookies(cookieHeader: string | null | undefined): Promise<Viewer | null>
    newDevice(secure: boolean): Promise<{ deviceId: string; setCookie: string }>
  }
  readonly orders: Pick<OrdersService, 'hold' | 'heldFrom' | 'factsOf'>
  readonly rooms: RoomStore
  /** "Đang bán món này"; the right of `acting` is checked before. */
  pin(
    acting: Acting,
    input: { slug: string; lotId: string | null },
  ): Promise<Result<{ lotId: string | null }, 'not-found' | 'not-live'>>
  readonly publish: Publish
  subscribe(listener: (event: MarketEvent) => void): () => void
  readonly viewers: ViewerCounts
  readonly now: () => Date
  readonly newId: () => string
  /** Address of the market for people, when it has one of its own. */
  readonly publicOrigin: string | undefined
  readonly log: { error(fields: object, message: string): void }
}
