// What money does to an order: pure, the same for a bank's notice, a person's word and cash at the door.
import { dueOf, type OrderSums } from '../orders/due'
import type { OrderStatus } from '../orders/order-status'

export type PaymentStatus = 'open' | 'paid' | 'short' | 'over' | 'superseded' | 'expired' | 'void'
export type MoneyVerdict = 'full' | 'short' | 'over' | 'refund-due' | 'nothing'

export type MoneyEffect = {
  readonly status: OrderStatus
  readonly paidDong: number
  /** Still to pay; negative when more came than was due. */
  readonly dueDong: number
  readonly verdict: MoneyVerdict
}

/**
 * @param amountDong what came, above zero
 * @param revived for an expired order: whether its stock could be held again and its trip is still open
 */
export function applyMoney(
  order: OrderSums & { readonly status: OrderStatus },
  amountDong: number,
  revived: boolean,
): MoneyEffect {
  const paidDong = order.paidDong + amountDong
  const dueDong = dueOf({ ...order, paidDong })
  const status = statusAfter(order.status, dueDong, revived)
  return { status, paidDong, dueDong, verdict: verdictOf(status, dueDong) }
}

function statusAfter(status: OrderStatus, dueDong: number, revived: boolean): OrderStatus {
  const waits = status === 'placed' || status === 'says_paid' || (status === 'expired' && revived)
  if (!waits) return status
  return dueDong <= 0 ? 'confirmed' : 'placed'
}

export function verdictOf(status: OrderStatus, dueDong: number): MoneyVerdict {
  if (status === 'expired' || status === 'cancelled' || status === 'refused') return 'refund-due'
  if (dueDong > 0) return 'short'
  return dueDong < 0 ? 'over' : 'full'
}

/** How one QR code ended, by its own due: an older code may be paid in full though the order has grown since. */
export function paymentStatusAfter(payment: { dueDong: number }, paidDong: number): PaymentStatus {
  if (paidDong < payment.dueDong) return 'short'
  return paidDong > payment.dueDong ? 'over' : 'paid'
}

/**
 * How much of a notice is news. A person may have said already that this money is there: a bank's notices are the same
 * money until together they pass what the person said.
 */
export function newsInNotice(
  payment: { paidDong: number },
  noticedBefore: number,
  saidByPerson: number,
  amount: number,
) {
  const known = Math.max(noticedBefore + amount, saidByPerson)
  return Math.max(known - payment.paidDong, 0)
}
