import { type Dong, dong } from '../shared/money'

export type OrderSums = {
  readonly goodsDong: number
  readonly feeDong: number
  readonly creditDong: number
  readonly paidDong: number
}

/** What is still to pay: goods + fee − credit − paid, in đồng. Negative when more came than was due. */
export function dueOf(order: OrderSums): Dong {
  return dong(order.goodsDong + order.feeDong - order.creditDong - order.paidDong)
}
