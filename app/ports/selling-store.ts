import type { OrderStatus } from '#app/domain/orders/order-status'
import type { StoredTrip } from '#app/domain/selling/trip-work'
import type { FamilyView, MoneyLine, MyLotView, ProduceView } from '#app/domain/selling/views'

/** An order that was moved, for telling its buyer's phones. */
export type MovedOrder = {
  readonly orderId: string
  readonly sellerId: string
  readonly deviceId: string
  readonly personId: string | null
  readonly status: OrderStatus
}
export type Mover = {
  readonly sellerId: string
  readonly personId: string
  readonly deviceId: string
  readonly onBehalf: boolean
}

export type DeliverOutcome =
  | {
      readonly kind: 'delivered'
      readonly moved: MovedOrder
      readonly method: 'vietqr' | 'cod' | null
      readonly repeated: boolean
    }
  | { readonly kind: 'wrong-code' | 'not-found' | 'move-not-allowed' }

/** The farmer's pages read from here, and her orders move through here: guarded by the state they must be in. */
export type SellingStore = {
  family(sellerId: string): Promise<Omit<FamilyView, 'right'> | null>
  /** Trips that still need something of this family or were ridden today. `since`: departures before it are over. */
  trips(sellerId: string, since: Date): Promise<StoredTrip[]>
  lots(sellerId: string): Promise<MyLotView[]>
  /** Products without an open lot, as they were last offered, newest first. */
  earlier(sellerId: string): Promise<ProduceView['earlier']>
  /** Orders that still owe, and payments that came since. */
  owed(sellerId: string): Promise<ReadonlyArray<MoneyLine & { isCash: boolean }>>
  came(sellerId: string, since: Date): Promise<ReadonlyArray<MoneyLine & { isCash: boolean }>>

  /** This family's confirmed orders of a trip → cut. Null: no such trip for this family. */
  cut(by: Mover, tripId: string): Promise<MovedOrder[] | null>
  /** By the one who rides: own confirmed and cut orders, others' cut ones → on the way. Null: not her trip. */
  sendOff(by: Mover, tripId: string, now: Date): Promise<MovedOrder[] | null>
  /** `code`: the buyer's four digits; null: handed over face to face. Again on a delivered order: `repeated`. */
  deliver(by: Mover, orderId: string, code: string | null, now: Date): Promise<DeliverOutcome>
  /** on the way → refused; the stock goes back. */
  refuse(by: Mover, orderId: string, reason: string, now: Date): Promise<MovedOrder | 'not-found' | 'move-not-allowed'>
  lotsOf(orderId: string): Promise<ReadonlyArray<string>>
  markRehearsed(sellerId: string, now: Date): Promise<void>
}
