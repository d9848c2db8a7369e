import type { OrderStatus } from '#app/domain/orders/order-status'

/** What use cases tell the world after their commit. Truth stays in PostgreSQL; a lost event only delays a screen. */
export type MarketEvent =
  | { type: 'lot:changed'; lotId: string }
  | {
      type: 'order:changed'
      orderId: string
      sellerId: string
      deviceId: string
      personId: string | null
      status: OrderStatus
      what: 'held' | 'placed' | 'says-paid' | 'paid' | 'short' | 'refund-due' | 'moved' | 'expired' | 'cancelled'
    }
  /** One tap that took stock: for the room's anonymous line. `name` is null for a device that has not said who it is. */
  | {
      type: 'lot:held'
      lotId: string
      slug: string | null
      quantity: number
      name: string | null
      at: string
    }
  /** Somebody signed in on this device: its open sockets still know it as it was. */
  | { type: 'device:signed-in'; deviceId: string }
  | { type: 'live:changed'; liveSessionId: string; slug: string; status: 'announced' | 'live' | 'ended' | 'cancelled' }
  | { type: 'pin:changed'; liveSessionId: string; slug: string; lotId: string | null }
  | {
      type: 'comment:posted'
      liveSessionId: string
      slug: string
      comment: { id: string; name: string; text: string; at: string }
    }
  | { type: 'comment:hidden'; liveSessionId: string; slug: string; commentId: string }

/** Never throws and never waits for the network: called after the commit. */
export type Publish = (event: MarketEvent) => void
