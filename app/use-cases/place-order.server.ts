import { feeOf } from '#app/domain/delivery/fee'
import { feeInputs, tripOptions } from '#app/domain/delivery/trips'
import { weightGrams } from '#app/domain/delivery/weight'
import type { OrderView } from '#app/domain/market/views'
import type { PlaceOrderInput, PlaceRefusal } from '#app/domain/orders/order.schema'
import { payMethods, payUntil } from '#app/domain/orders/pay-rules'
import type { SignedInPerson, Viewer } from '#app/domain/people/viewer'
import { type Result, refuse } from '#app/domain/shared/result'
import type { NewId, RandomBytes } from '#app/ports/chance'
import type { OrderFacts } from '#app/ports/order-store'
import type { LockedTrip, OrderTransaction, OrderTransactions, Placement } from '#app/ports/order-transactions'
import type { Publish } from '#app/ports/publisher'
import { isBuyer } from './order-view'

type Placed = { readonly placement: Placement | null; readonly order: OrderFacts }

/**
 * From a hold to an order: trip, place and method are chosen, the fee is fixed. The trip is locked meanwhile, so that no
 * ride is loaded beyond its capacity. Placing twice is the same as once.
 */
export function makePlaceOrder(deps: {
  transactions: OrderTransactions
  /** The order's buyer's view, read after the commit. */
  view(viewer: Viewer, orderId: string): Promise<Result<OrderView, 'not-found'>>
  publish: Publish
  newId: NewId
  randomBytes: RandomBytes
}): (viewer: Viewer, input: PlaceOrderInput) => Promise<Result<OrderView, PlaceRefusal>> {
  return async (viewer, input) => {
    const { person } = viewer
    if (!person) return refuse('not-signed-in')
    const { phone } = person
    if (!phone) return refuse('no-phone')
    const placed = await deps.transactions<Result<Placed, PlaceRefusal>>(async (tx) => {
      const trip = await tx.lockTrip(input.tripId)
      const order = await tx.lockOrder(input.orderId)
      if (!order || !isBuyer(viewer, order)) return refuse('not-found')
      if (['expired', 'cancelled', 'refused'].includes(order.status)) {
        return refuse(order.status === 'expired' ? 'hold-expired' : 'order-over')
      }
      if (order.status !== 'held') return { ok: true, value: { placement: null, order } }
      const decided = await decide(tx, { order, trip, input, person: { ...person, phone }, viewer, deps })
      if (!decided.ok) return decided
      await tx.savePlacement(decided.value)
      return { ok: true, value: { placement: decided.value, order } }
    })
    if (!placed.ok) return placed
    const { placement, order } = placed.value
    if (placement) {
      deps.publish({
        type: 'order:changed',
        orderId: order.id,
        sellerId: order.seller.id,
        deviceId: order.deviceId,
        personId: person.id,
        status: placement.status,
        what: 'placed',
      })
    }
    return deps.view(viewer, input.orderId)
  }
}

async function decide(
  tx: OrderTransaction,
  asked: {
    order: OrderFacts
    trip: LockedTrip | null
    input: PlaceOrderInput
    person: SignedInPerson & { phone: string }
    viewer: Viewer
    deps: { newId: NewId; randomBytes: RandomBytes }
  },
): Promise<Result<Placement, PlaceRefusal>> {
  const { order, trip, input, person, viewer, deps } = asked
  const now = await tx.now()
  if (order.holdUntil && order.holdUntil <= now) return refuse('hold-expired')
  if (trip?.status !== 'planned' || trip.closesAt <= now) return refuse('trip-closed')
  const grams = order.lines.reduce((sum, line) => sum + weightGrams(line.kind, line.base, line.baseAmount), 0)
  const option = tripOptions(order.seller, [trip], now, 0).find(({ stop }) => stop.placeId === input.placeId)
  if (!option) return refuse('out-of-reach')
  if (trip.loadedGrams + grams > trip.capacityGrams) return refuse('trip-full')

  const known = await tx.basket({ tripId: trip.id, personId: person.id, placeId: input.placeId })
  const joins = known?.hasOrders ?? false
  const quote = feeInputs(trip, option.stop)
  const feeDong = joins ? 0 : feeOf(quote)
  if (feeDong > input.seenFeeDong) return refuse('fee-changed')

  const record = await tx.buyerRecord(order, person.id)
  const dueDong = order.goodsDong + feeDong - order.creditDong - order.paidDong
  const methods = payMethods({ delivered: record.delivered, dueDong, hasAccount: record.familyHasAccount })
  if (input.method === 'cod' ? !methods.codAllowed : !methods.qrAllowed) return refuse('method-not-allowed')
  // With nothing to pay there is nothing to wait for.
  const waits = input.method === 'vietqr' && dueDong > 0
  return {
    ok: true,
    value: {
      orderId: order.id,
      personId: person.id,
      deviceId: viewer.deviceId,
      status: waits ? 'placed' : 'confirmed',
      tripId: trip.id,
      placeId: input.placeId,
      method: input.method,
      recipientName: input.name,
      recipientPhone: person.phone,
      note: input.note || null,
      feeDong,
      basket: { id: known?.id ?? deps.newId(), quote: joins ? null : quote },
      payUntil: waits ? payUntil({ now, closesAt: trip.closesAt, liveGoesOn: record.liveGoesOn }) : null,
      deliveryCode: fourDigits(deps.randomBytes(4)),
    },
  }
}

/** Four digits told at the door, evenly spread but for one in 430,000. */
function fourDigits(bytes: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  return String((((a * 256 + b) * 256 + c) * 256 + d) % 10_000).padStart(4, '0')
}
