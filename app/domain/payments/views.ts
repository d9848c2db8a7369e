// What screens are told of money.
import type { PayView } from '../market/views'
import type { OrderStatus } from '../orders/order-status'
import type { MoneyVerdict } from './apply-money'

/** What the pay page adds to the order it already has. */
export type PayPart = Omit<PayView, 'order'>

/** How an order stands after an act. Sums in đồng. */
export type MoneyOutcome = {
  readonly orderId: string
  readonly status: OrderStatus
  readonly paidDong: number
  /** Still to pay; negative when more came than was due. */
  readonly dueDong: number
  readonly verdict: MoneyVerdict
}

/** A transfer the family is asked to look for in the bank's app. */
export type TransferToCheck = {
  readonly orderId: string
  readonly orderCode: string
  readonly paymentId: string
  readonly memo: string
  readonly dueDong: number
  readonly buyer: string | null
  readonly saidPaidAt: string | null
}

export type FamilySums = {
  /** Goods of orders that are confirmed or further. */
  readonly soldDong: number
  /** Order money that has come to this family: in the bank and in cash. */
  readonly arrivedDong: number
  /** Delivery fees this family has earned by carrying. */
  readonly carriedDong: number
}

/** Money only the family can settle. */
export type MoneyTask = {
  readonly kind: 'refund-due' | 'over' | 'unknown-memo'
  readonly orderId: string | null
  readonly orderCode: string | null
  readonly amountDong: number
  readonly at: string
}
