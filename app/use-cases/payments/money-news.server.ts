// Tells the world what happened to an order's money, after the commit.
import type { MoneyOrder } from '#app/ports/payment-store'
import type { Publish } from '#app/ports/publisher'
import type { Settled } from './settle-money.server'

export function tellSettled(publish: Publish, order: MoneyOrder, settled: Settled): void {
  for (const lotId of settled.reheldLots) publish({ type: 'lot:changed', lotId })
  const what = settled.verdict === 'short' ? 'short' : settled.verdict === 'refund-due' ? 'refund-due' : 'paid'
  tellOrder(publish, { ...order, status: settled.status }, what)
}

export function tellOrder(
  publish: Publish,
  order: MoneyOrder,
  what: 'says-paid' | 'paid' | 'short' | 'refund-due' | 'moved',
): void {
  publish({
    type: 'order:changed',
    orderId: order.id,
    sellerId: order.sellerId,
    deviceId: order.deviceId,
    personId: order.personId,
    status: order.status,
    what,
  })
}
