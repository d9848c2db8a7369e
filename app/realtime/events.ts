// The socket's contract: typed maps of events shared by both ends, and the zod payloads parsed at the server's door.
// Socket.IO, one connection a page; rooms per live session, seller and device. See docs/protocol.md, "Sockets".
import * as z from 'zod/mini'
import { holdInput } from '#app/domain/orders/hold-form'
import { plainText } from '#app/domain/shared/plain-text'

export const slugSchema = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/))
const key = z.uuid()

export const roomJoinInput = z.object({ slug: slugSchema })
export const orderHoldInput = holdInput
export const commentPostInput = z.object({
  key,
  slug: slugSchema,
  name: z.string().check(z.overwrite(plainText), z.trim(), z.minLength(1), z.maxLength(40)),
  text: z.string().check(z.overwrite(plainText), z.trim(), z.minLength(1), z.maxLength(300)),
})
export const commentHideInput = z.object({ slug: slugSchema, commentId: z.uuid() })
export const pinSetInput = z.object({ slug: slugSchema, lotId: z.nullable(z.uuid()) })

export type OrderHoldInput = z.infer<typeof orderHoldInput>
export type CommentPostInput = z.infer<typeof commentPostInput>

export type LotNow = {
  readonly lotId: string
  readonly priceDong: number
  /** Whole units still to be had. */
  readonly left: number
  readonly isOpen: boolean
  readonly version: number
}
export type RoomNow = {
  readonly slug: string
  readonly status: 'announced' | 'live' | 'ended' | 'cancelled'
  readonly pinnedLotId: string | null
  readonly lots: ReadonlyArray<LotNow>
  readonly viewers: number
  readonly comments: ReadonlyArray<PublicComment>
  /** Server's clock, ISO: countdowns follow it, not the phone's. */
  readonly now: string
  /** What this device already holds in this room. */
  readonly myOrder: MyOrder | null
}
export type PublicComment = { readonly id: string; readonly name: string; readonly text: string; readonly at: string }
export type MyOrder = {
  readonly id: string
  readonly code: string
  readonly status: string
  readonly holdUntil: string | null
  readonly lines: ReadonlyArray<{ lotId: string; name: string; unit: string; quantity: number; amountDong: number }>
  readonly goodsDong: number
  readonly feeDong: number
}
/** The answer to a tap that holds. `now`: the server's clock, ISO, so that the countdown begins right. */
export type HoldTaken = {
  readonly order: MyOrder
  readonly lot: LotNow
  readonly decision: 'held'
  readonly now: string
}
/** A line in the seller's feed: "Hai bó cải mèo, chị Hoa". No phone, no full address. */
export type SellerOrderNews = {
  readonly orderId: string
  readonly code: string
  readonly what: string
  readonly status: string
  readonly buyerName: string | null
  readonly lines: ReadonlyArray<{ name: string; unit: string; quantity: number }>
  readonly at: string
}
/** The anonymous line everybody in the room sees: "Chị H. vừa giữ 2 bó cải mèo". */
export type OrderTick = {
  readonly slug: string
  readonly name: string
  readonly lotId: string
  readonly quantity: number
  readonly at: string
}

export type Refusal =
  | 'bad-input'
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'sold-out'
  | 'over-limit'
  | 'closed'
  | 'price-changed'
  | 'key-reused'
  | 'too-fast'
  | 'try-again'
export type Ack<Value> = (answer: { ok: true; value: Value } | { ok: false; reason: Refusal; lot?: LotNow }) => void

export type ClientToServer = {
  'room:join': (input: unknown, ack: Ack<RoomNow>) => void
  'room:leave': (input: unknown) => void
  'order:hold': (input: unknown, ack: Ack<HoldTaken>) => void
  'comment:post': (input: unknown, ack: Ack<PublicComment>) => void
  'comment:hide': (input: unknown, ack: Ack<null>) => void
  'pin:set': (input: unknown, ack: Ack<{ lotId: string | null }>) => void
  /** A seller's, helper's or officer's page asks for the feed of orders of its family. */
  'seller:join': (input: unknown, ack: Ack<null>) => void
}
export type ServerToClient = {
  /** Coalesced to at most 10 a second a lot; absolute, with a version: older ones are ignored. */
  'lot:changed': (lot: LotNow) => void
  'viewers:changed': (news: { slug: string; viewers: number }) => void
  'live:changed': (news: { slug: string; status: RoomNow['status'] }) => void
  'pin:changed': (news: { slug: string; lotId: string | null }) => void
  'comment:posted': (comment: PublicComment & { slug: string }) => void
  'comment:hidden': (news: { slug: string; commentId: string }) => void
  'order:ticked': (tick: OrderTick) => void
  /** To the buyer's devices: ask the page for its state again. */
  'order:changed': (news: { orderId: string; status: string }) => void
  'seller:order': (news: SellerOrderNews) => void
}
export const sellerJoinInput = z.object({ sellerId: z.uuid() })
