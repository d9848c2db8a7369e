// Money, put together: what routes, sockets and other areas may ask of payments. Implementations follow in use-cases/.
import type { PayView } from '#app/domain/market/views'
import type { OrderStatus } from '#app/domain/orders/order-status'
import type { Result } from '#app/domain/shared/result'

/** What the pay page adds to the order it already has (PayView without `order`). */
export type PayPart = Omit<PayView, 'order'>

/** How a payment ended after an act, with what the screens say next. Sums in đồng. */
export type MoneyOutcome = {
  readonly orderId: string
  readonly status: OrderStatus
  readonly paidDong: number
  /** Still to pay; negative when more came than was due. */
  readonly dueDong: number
  readonly verdict: 'full' | 'short' | 'over' | 'refund-due' | 'nothing'
}

/** A transfer the seller or her helper is asked to look for in the bank's app. */
export type TransferToCheck = {
  readonly orderId: string
  readonly paymentId: string
  readonly memo: string
  readonly dueDong: number
  readonly saidPaidAt: string | null
}

export type FamilySums = {
  /** Goods sold and paid or delivered. */
  readonly soldDong: number
  /** Order money that has come: bank and cash in hand. */
  readonly arrivedDong: number
  /** Delivery fees this family has earned by carrying. */
  readonly carriedDong: number
}

export type MoneyTask = {
  readonly kind: 'refund-due' | 'unknown-memo'
  readonly orderId: string | null
  readonly orderCode: string | null
  readonly amountDong: number
  readonly memo: string | null
  readonly at: string
}

/** Who acts: the caller has checked the right over the family (`rightOver`: own or helper). */
export type ActingPerson = { readonly personId: string }

/**
 * The caller checks who may see or act on an order; here only money is decided.
 * Every act is safe to repeat: the second time it answers with the state as it is.
 */
export type PaymentServices = {
  /** Opens a QR for the due of this moment, or gives the open one; an older one with another due is superseded. */
  payPart(input: {
    orderId: string
    origin: string
  }): Promise<Result<PayPart, 'not-found' | 'nothing-due' | 'not-payable' | 'no-account'>>
  /** PNG of an open payment, for GET /qr/<paymentId>.png. */
  qrPicture(paymentId: string): Promise<Result<{ png: Uint8Array; memo: string }, 'not-found' | 'gone'>>
  /** "Tôi đã chuyển": placed → says_paid. Never makes it paid. */
  sayPaid(input: { orderId: string }): Promise<Result<MoneyOutcome, 'not-found' | 'not-payable'>>
  /** Đủ / Thiếu (with the sum that came) / Chưa thấy. */
  confirmBySeller(input: {
    paymentId: string
    sellerId: string
    answer: { kind: 'full' } | { kind: 'short'; cameDong: number } | { kind: 'not-seen' }
    by: ActingPerson
  }): Promise<Result<MoneyOutcome, 'not-found' | 'not-payable' | 'bad-sum'>>
  /** Cash taken at the door at delivery: posts what was due (or `tookDong`), held by the carrier. Repeating posts nothing. */
  takeCash(input: {
    orderId: string
    tookDong?: number
    by: ActingPerson
  }): Promise<Result<MoneyOutcome, 'not-found' | 'not-payable' | 'bad-sum'>>
  /** After an order's sums or state changed elsewhere (cancelled, fee moved): posts the difference to the ledger. */
  agreeLedger(input: { orderId: string }): Promise<void>
  /** POST /webhooks/sepay: raw bytes and the two headers, as they came. */
  receiveSepayNotice(input: {
    raw: Uint8Array
    signature: string | null
    timestamp: string | null
  }): Promise<Result<{ result: string }, 'not-configured' | 'bad-signature' | 'stale' | 'malformed'>>
  /** Transfers buyers say they made and nobody has looked for yet, oldest first. */
  transfersToCheck(sellerId: string): Promise<ReadonlyArray<TransferToCheck>>
  familySums(input: { sellerId: string; from: Date; until: Date }): Promise<FamilySums>
  /** Money matters only the family can settle. */
  familyTasks(sellerId: string): Promise<ReadonlyArray<MoneyTask>>
}
