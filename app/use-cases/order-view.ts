import { sellerChip } from '#app/domain/market/chips'
import type { OrderView } from '#app/domain/market/views'
import { dueOf } from '#app/domain/orders/due'
import { rightOver, type Viewer } from '#app/domain/people/viewer'
import type { OrderFacts } from '#app/ports/order-store'

/**
 * Who reads an order. `link`: somebody with the short link. `family`: the seller or her helper. `officer`: acts for the
 * family, without the buyer's phone number.
 */
export type Audience = 'buyer' | 'link' | 'family' | 'officer'

/** In what capacity a viewer may see the order, or null. The buyer is this device (while unnamed) or the person. */
export function audienceOf(viewer: Viewer, order: OrderFacts): Audience | null {
  if (isBuyer(viewer, order)) return 'buyer'
  const right = rightOver(viewer.person, order.seller)
  if (!right) return null
  return right === 'officer' ? 'officer' : 'family'
}

export function isBuyer(viewer: Viewer, order: OrderFacts): boolean {
  if (order.personId !== null) return viewer.person?.id === order.personId
  return viewer.deviceId === order.deviceId
}

export function orderView(order: OrderFacts, audience: Audience, now: Date): OrderView {
  const isPlaced = order.recipientPhone !== null
  const seesPhone = audience === 'buyer' || audience === 'family'
  return {
    id: order.id,
    code: order.code,
    link: isPlaced ? `/o/${order.code}-${order.recipientPhone?.slice(-3)}` : null,
    status: order.status,
    seller: sellerChip(order.seller),
    sellerPhone: audience === 'buyer' && isPlaced ? order.seller.phone : null,
    lines: order.lines.map(({ id, lotId, name, kind, unit, quantity, unitPriceDong, amountDong }) => ({
      id,
      lotId,
      name,
      kind,
      unit,
      quantity,
      unitPriceDong,
      amountDong,
    })),
    goodsDong: order.goodsDong,
    feeDong: order.feeDong,
    creditDong: order.creditDong,
    paidDong: order.paidDong,
    dueDong: dueOf(order),
    method: order.method,
    holdUntil: order.holdUntil?.toISOString() ?? null,
    payUntil: order.payUntil?.toISOString() ?? null,
    saidPaidAt: order.saidPaidAt?.toISOString() ?? null,
    delivery: order.trip && {
      tripId: order.trip.id,
      placeId: order.trip.placeId,
      placeName: order.trip.placeName,
      arrivesFrom: order.trip.arrivesFrom.toISOString(),
      arrivesUntil: order.trip.arrivesUntil.toISOString(),
      closesAt: order.trip.closesAt.toISOString(),
    },
    deliveryCode: audience === 'buyer' ? order.deliveryCode : null,
    recipient:
      order.recipientName === null
        ? null
        : { name: order.recipientName, phone: seesPhone ? order.recipientPhone : null },
    cancelReason: order.cancelReason,
    liveSlug: order.liveSlug,
    createdAt: order.createdAt.toISOString(),
    now: now.toISOString(),
  }
}
