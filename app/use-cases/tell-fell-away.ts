import type { OrderFacts } from '#app/ports/order-store'
import type { FellAway } from '#app/ports/order-transactions'
import type { Publish } from '#app/ports/publisher'

/** After the commit: the lots have more again, the order is over, another of the basket may carry the fee. */
export function tellFellAway(
  publish: Publish,
  order: Pick<OrderFacts, 'id' | 'deviceId' | 'personId'> & { seller: { id: string } },
  to: 'cancelled' | 'expired',
  fell: Pick<FellAway, 'lotIds'>,
): void {
  for (const lotId of fell.lotIds) publish({ type: 'lot:changed', lotId })
  publish({
    type: 'order:changed',
    orderId: order.id,
    sellerId: order.seller.id,
    deviceId: order.deviceId,
    personId: order.personId,
    status: to,
    what: to,
  })
}
