import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from './events'

export type MarketSocket = Socket<ServerToClient, ClientToServer>

let shared: MarketSocket | undefined

/** The page's one connection; it connects again by itself for as long as the page is open. */
export function marketSocket(): MarketSocket {
  shared ??= io({ transports: ['websocket', 'polling'], tryAllTransports: true, reconnectionDelayMax: 8000 })
  return shared
}
