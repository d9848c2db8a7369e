// How an order stands, for the words and the tone of its page.
import type { OrderView } from '#app/domain/market/views'
import { turnOf } from '#app/domain/orders/order-status'
import type { Tone } from '../components/state-chip'

/** Part of it has come and part has not. */
export function isShort(order: OrderView): boolean {
  return order.paidDong > 0 && order.dueDong > 0 && !['expired', 'cancelled', 'refused'].includes(order.status)
}

/** A transfer is wanted now. */
export function wantsTransfer(order: OrderView): boolean {
  return (
    order.method === 'vietqr' &&
    order.dueDong > 0 &&
    ['placed', 'says_paid', 'confirmed', 'cut', 'on_the_way'].includes(order.status)
  )
}

/** The page asks for news by itself while this holds. */
export function isAwaiting(order: OrderView): boolean {
  return turnOf[order.status] !== 'nobody' && order.status !== 'delivered'
}

export function toneOf(order: OrderView): Tone {
  if (isShort(order)) return 'alarm'
  switch (order.status) {
    case 'held':
    case 'placed':
    case 'says_paid':
      return 'wait'
    case 'expired':
    case 'cancelled':
    case 'refused':
      return 'calm'
    default:
      return 'good'
  }
}

/** 0 ordered, 1 cut, 2 on the way, 3 delivered; null for an order that goes no further. */
export function stepOf(order: OrderView): 0 | 1 | 2 | 3 | null {
  switch (order.status) {
    case 'confirmed':
      return 0
    case 'cut':
      return 1
    case 'on_the_way':
      return 2
    case 'delivered':
    case 'settled':
      return 3
    default:
      return null
  }
}

/**
 * Whether who reads it may still take it back: its buyer (nobody else is told the code), nothing cut, nothing paid, trip not
 * closed. The server decides in the end.
 */
export function mayCancel(order: OrderView): boolean {
  const isEarly = ['held', 'placed', 'confirmed'].includes(order.status)
  const isOpen = order.delivery === null || Date.parse(order.delivery.closesAt) > Date.parse(order.now)
  return order.deliveryCode !== null && isEarly && isOpen && order.paidDong === 0
}
