// Read models of the farmer's own pages (dates as ISO text, sums in whole đồng, quantities in the lot's unit).
import type { PictureView } from '../market/views'
import type { OrderStatus } from '../orders/order-status'
import type { SellerRight } from '../people/viewer'

export type SellerStatus = 'unverified' | 'verified' | 'suspended'

/** The family a page is about, and in what right it is looked at. */
export type FamilyView = {
  readonly id: string
  readonly slug: string
  readonly name: string // "Chị Thương"
  readonly hamlet: string
  readonly commune: string
  readonly status: SellerStatus
  readonly right: SellerRight
  /** The commune's officer to ring, when there is one with a phone. */
  readonly officer: { readonly name: string; readonly phone: string } | null
}

/** So much of one product: "25 bó cải mèo". */
export type AmountView = {
  readonly name: string
  readonly kind: string
  readonly unit: string
  readonly quantity: number
}

/** One buyer's parcel: one order of this family on one trip. */
export type ParcelView = {
  readonly orderId: string
  readonly code: string
  readonly status: OrderStatus
  readonly recipient: string
  readonly phone: string | null // E.164
  readonly place: string
  readonly lines: ReadonlyArray<AmountView>
  readonly note: string | null
  readonly method: 'vietqr' | 'cod' | null
  /** Still to be paid; with cash on delivery what is to be collected at the door. */
  readonly dueDong: number
  readonly placedAt: string
  /** Another family's order on a trip this family rides: carried, neither cut nor packed here. */
  readonly isCarriedOnly: boolean
}

export type StopView = {
  readonly placeId: string
  readonly place: string
  readonly arrivesFrom: string
  readonly arrivesUntil: string
  readonly parcels: ReadonlyArray<ParcelView>
  /** Cash to collect at this stop. */
  readonly cashDong: number
}

/** One ride down and what is to do for it, always computed from the state of the orders. */
export type TripWork = {
  readonly tripId: string
  readonly status: 'planned' | 'closed' | 'on_the_way' | 'done' | 'called_off'
  readonly departsAt: string
  readonly closesAt: string
  readonly carrier: string
  readonly iCarry: boolean
  /** Sums of confirmed orders that are not cut yet. */
  readonly toCut: ReadonlyArray<AmountView>
  /** Sums of orders still waiting for money or for a look at it: not to be cut yet. */
  readonly waiting: ReadonlyArray<AmountView>
  readonly stops: ReadonlyArray<StopView>
}

/** The one thing to press: what the farmer's first page says, chosen in today.ts. */
export type TodayStep =
  /** Nobody of the commune has looked at the papers yet: she cannot sell. */
  | { readonly kind: 'not-verified' }
  | { readonly kind: 'suspended' }
  /** A live of hers goes on: back into the studio. */
  | { readonly kind: 'selling-now'; readonly slug: string }
  /** On the road: so many households are left. */
  | { readonly kind: 'deliver'; readonly tripId: string; readonly households: number }
  | {
      readonly kind: 'cut'
      readonly tripId: string
      readonly amounts: ReadonlyArray<AmountView>
      readonly departsAt: string
      /** It is the morning of the trip: cut now. Otherwise it only says what tomorrow needs. */
      readonly isTime: boolean
    }
  /** All is cut: pack and leave. */
  | { readonly kind: 'leave'; readonly tripId: string; readonly households: number; readonly departsAt: string }
  | { readonly kind: 'announced'; readonly slug: string; readonly at: string; readonly isNow: boolean }
  /** Something is offered but nothing is ordered: sell it live. */
  | { readonly kind: 'sell-live' }
  /** Nothing is offered: list what is ripe. */
  | { readonly kind: 'list-produce' }

export type TodayView = {
  readonly family: FamilyView
  readonly step: TodayStep
  /** Since midnight in Vietnam. */
  readonly soldDong: number
  readonly moneyInDong: number
  readonly carryingDong: number
  /** Sold since Monday. */
  readonly weekDong: number
  readonly trips: ReadonlyArray<TripWork>
  readonly live: null | {
    readonly slug: string
    readonly title: string
    readonly status: 'announced' | 'live'
    readonly announcedFor: string
  }
  /** Orders waiting for "đủ / thiếu / chưa thấy". */
  readonly toLookAt: number
  readonly now: string
}

export type MyLotView = {
  readonly lotId: string
  readonly productId: string
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly picture: PictureView
  readonly photoStatus: 'none' | 'waiting' | 'ready' | 'failed'
  readonly unit: string
  readonly priceDong: number
  readonly offered: number
  readonly sold: number
  readonly left: number
  readonly isOpen: boolean
  readonly inGround: boolean
}

/** "Rau nhà mình": what is offered now, and what the family sold before and may offer again in one tap. */
export type ProduceView = {
  readonly family: FamilyView
  readonly lots: ReadonlyArray<MyLotView>
  readonly earlier: ReadonlyArray<{
    readonly productId: string
    readonly name: string
    readonly kind: string
    readonly picture: PictureView
    readonly unit: string
    readonly priceDong: number
    readonly quantity: number
  }>
  readonly now: string
}

export type MoneyLine = {
  readonly orderId: string
  readonly code: string
  readonly buyer: string
  readonly amountDong: number
  readonly at: string
}

export type MoneyView = {
  readonly family: FamilyView
  /** Buyers say they have paid: oldest first, each with the sum to look for and its memo. */
  readonly toLookAt: ReadonlyArray<MoneyLine & { readonly paymentId: string; readonly memo: string }>
  /** Came since Monday, newest first. */
  readonly came: ReadonlyArray<MoneyLine & { readonly isCash: boolean }>
  /** Still to come: by transfer, or by cash at the door. */
  readonly owed: ReadonlyArray<MoneyLine & { readonly isCash: boolean }>
  readonly cameDong: number
  readonly owedDong: number
  /** Delivery money earned since Monday. */
  readonly carryingDong: number
  readonly now: string
}
