import type { FeeInputs } from '#app/domain/delivery/fee'
import type { TripFacts } from '#app/domain/delivery/trips'
import type { OrderStatus } from '#app/domain/orders/order-status'
import type { OrderFacts } from './order-store'

export type LockedTrip = TripFacts & { readonly status: 'planned' | 'closed' | 'on_the_way' | 'done' | 'called_off' }

export type BasketFacts = { readonly id: string; readonly feeDong: number; readonly hasOrders: boolean }

export type BuyerRecord = {
  /** Orders delivered to this person so far. */
  readonly delivered: number
  readonly familyHasAccount: boolean
  /** The live the order came from is still announced or running. */
  readonly liveGoesOn: boolean
}

export type Placement = {
  readonly orderId: string
  readonly personId: string
  readonly deviceId: string
  readonly status: Extract<OrderStatus, 'placed' | 'confirmed'>
  readonly tripId: string
  readonly placeId: string
  readonly method: 'vietqr' | 'cod'
  readonly recipientName: string
  readonly recipientPhone: string
  readonly note: string | null
  /** The basket's fee, when this order carries it; 0 when another order of the basket does. */
  readonly feeDong: number
  /** A new basket's id and inputs, or the basket joined. */
  readonly basket: { readonly id: string; readonly quote: FeeInputs | null }
  readonly payUntil: Date | null
  readonly deliveryCode: string
}

export type Deed = {
  readonly personId: string | null
  readonly deviceId: string | null
  /** Seller id, when an officer acts for the family. */
  readonly onBehalfOf: string | null
  readonly action: string
  readonly details: Readonly<Record<string, unknown>>
}

/** What fell away: whose stock went back, and which order of the same basket now carries the fee. */
export type FellAway = { readonly lotIds: ReadonlyArray<string>; readonly feeMovedTo: string | null }

/** Reads and writes of one transaction. Locks are taken in this order: trip, orders by id, lots by id. */
export type OrderTransaction = {
  /** The database's clock. */
  now(): Promise<Date>
  lockTrip(tripId: string): Promise<LockedTrip | null>
  /** The order's trip and all orders of its basket are locked with it. */
  lockOrder(orderId: string): Promise<OrderFacts | null>
  basket(key: { tripId: string; personId: string; placeId: string }): Promise<BasketFacts | null>
  buyerRecord(order: OrderFacts, personId: string): Promise<BuyerRecord>
  /** Basket, order, the buyer's name and last place, audit. */
  savePlacement(placement: Placement): Promise<void>
  /** Status, stock back, fee to another order of the basket, audit. */
  fallAway(order: OrderFacts, to: 'cancelled' | 'expired', reason: string, deed: Deed): Promise<FellAway>
}

/** Runs `work` in one transaction, again when the database broke a deadlock with it; rolls back when it throws. */
export type OrderTransactions = <T>(work: (tx: OrderTransaction) => Promise<T>) => Promise<T>
