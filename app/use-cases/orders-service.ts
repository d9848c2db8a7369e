import type { CheckoutView, OrderView } from '#app/domain/market/views'
import type { HoldOutcome } from '#app/domain/orders/hold-rules'
import type { CancelReason, CancelRefusal, PlaceOrderInput, PlaceRefusal } from '#app/domain/orders/order.schema'
import type { Viewer } from '#app/domain/people/viewer'
import type { Result } from '#app/domain/shared/result'
import type { LotSnapshot } from '#app/ports/lot-store'
import type { OrderFacts } from '#app/ports/order-store'

/** How many orders and trips a sweep ended. */
export type Swept = { readonly holds: number; readonly unpaid: number; readonly trips: number }

export type HoldInput = {
  /** Made on the phone before the first send. */
  readonly key: string
  readonly lotId: string
  readonly quantity: number
  readonly slug?: string | undefined
  readonly seenPriceDong: number
}
export type HeldLine = { lotId: string; name: string; unit: string; quantity: number; amountDong: number }
/** The order a tap went into, as it stands now. */
export type HeldOrder = {
  readonly id: string
  readonly code: string
  readonly status: string
  readonly holdUntil: string | null
  readonly lines: ReadonlyArray<HeldLine>
  readonly goodsDong: number
  readonly feeDong: number
}
export type LotState = LotSnapshot
export type HoldRefusal = Exclude<HoldOutcome, 'held'> | 'not-found' | 'key-reused'
export type HoldAnswer =
  | { readonly ok: true; readonly order: HeldOrder; readonly lot: LotState; readonly replayed: boolean }
  | { readonly ok: false; readonly reason: HoldRefusal; readonly lot: LotState | null; readonly replayed: boolean }

export type OrdersService = {
  /** Takes stock at a tap, at once and once per key. The same key always has the same decision. */
  hold(viewer: Viewer, input: HoldInput): Promise<HoldAnswer>
  /** Once per order, while a sign-in code is on its way to this device: five minutes more. Harmless to repeat. */
  extendHold(deviceId: string): Promise<void>
  /** After a sign-in: what this device holds belongs to the person from now on. */
  adoptDevice(deviceId: string, personId: string): Promise<void>
  /** Buyer's own order with the trips it can go with, from the nearest to the viewer's place on. `placeId`: cookie. */
  checkout(
    viewer: Viewer,
    orderId: string,
    placeId: string | null,
  ): Promise<Result<CheckoutView, 'not-found' | 'order-over'>>
  /** Name, place, trip and method. Placing twice is the same as once. */
  place(viewer: Viewer, input: PlaceOrderInput): Promise<Result<OrderView, PlaceRefusal>>
  /** By its buyer, until the trip closes and nothing is cut or paid. Stock goes back. Twice is the same as once. */
  cancelByBuyer(viewer: Viewer, orderId: string): Promise<Result<OrderView, CancelRefusal>>
  /** By the family, its helper or officer, with a reason the buyer reads. */
  cancelBySeller(viewer: Viewer, orderId: string, reason: CancelReason): Promise<Result<OrderView, CancelRefusal>>
  /** For its buyer (this device or person) or the seller's family; null for everybody else. */
  byId(viewer: Viewer, orderId: string): Promise<OrderView | null>
  /**
   * By short link `<code>-<last three digits>`: whoever has it sees the order without phone numbers and delivery code,
   * its buyer or family (`viewer`) as in `byId`.
   */
  byLink(link: string, viewer: Viewer | null): Promise<OrderView | null>
  /** What this device or person has ordered, newest first, at most 50; expired holds are left out. */
  mine(viewer: Viewer): Promise<OrderView[]>
  /** What this device or person is choosing now (status held), newest first. */
  held(viewer: Viewer): Promise<OrderView[]>
  /** The order this device or person is choosing from one family, as a room tells it. */
  heldFrom(viewer: Viewer, sellerId: string): Promise<HeldOrder | null>
  /** An order's facts, for telling the family's pages. Not for showing: `byId` decides who may see what. */
  factsOf(orderId: string): Promise<OrderFacts | null>
  /** A live is over: its unpaid transfers are waited for half an hour more. Called on `live:changed`. */
  liveEnded(liveSessionId: string): Promise<void>
  /** Stock and price of lots as they stand now. */
  lotsNow(lotIds: ReadonlyArray<string>): Promise<LotSnapshot[]>
  /** Ends what ran out: holds, unpaid transfers, trips to close. Every second, in any number of processes. */
  sweep(): Promise<Swept>
}
