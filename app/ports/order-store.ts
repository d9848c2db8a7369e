import type { OrderStatus } from '#app/domain/orders/order-status'

/** An order's facts as they stand in the store; words and who may see what are made by use cases. */
export type OrderFacts = {
  readonly id: string
  readonly code: string
  readonly status: OrderStatus
  readonly deviceId: string
  readonly personId: string | null
  readonly seller: SellerFacts
  readonly lines: ReadonlyArray<LineFacts>
  readonly goodsDong: number
  readonly feeDong: number
  readonly creditDong: number
  readonly paidDong: number
  readonly method: 'vietqr' | 'cod' | null
  readonly holdUntil: Date | null
  readonly payUntil: Date | null
  readonly saidPaidAt: Date | null
  readonly trip: null | {
    readonly id: string
    readonly placeId: string
    readonly placeName: string
    readonly arrivesFrom: Date
    readonly arrivesUntil: Date
    readonly closesAt: Date
  }
  readonly deliveryCode: string | null
  /** As given for this order, else the signed-in buyer's own. */
  readonly buyerName: string | null
  readonly recipientName: string | null
  readonly recipientPhone: string | null
  readonly note: string | null
  readonly cancelReason: string | null
  readonly liveSlug: string | null
  readonly createdAt: Date
}

export type SellerFacts = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly hamlet: string
  readonly hamletId: string
  readonly commune: string
  readonly communeCode: string
  readonly portrait: string | null
  readonly isVerified: boolean
  readonly phone: string | null
}

export type LineFacts = {
  readonly id: string
  readonly lotId: string
  readonly name: string
  readonly kind: string
  readonly base: 'gram' | 'piece'
  readonly unit: string
  readonly quantity: number
  readonly baseAmount: number
  readonly unitPriceDong: number
  readonly amountDong: number
}

/** Who looks for an order: this device, or this person on any device. */
export type Owner = { readonly deviceId: string; readonly personId: string | null }

export type OrderReader = {
  byIds(ids: ReadonlyArray<string>): Promise<OrderFacts[]>
  byCode(code: string): Promise<OrderFacts | null>
  /** Newest first, at most `limit`; only those in `statuses`. */
  ofOwner(owner: Owner, statuses: ReadonlyArray<OrderStatus>, limit: number): Promise<OrderFacts[]>
}
