import type { CancelReason, CancelRefusal } from '#app/domain/orders/order.schema'
import { mayMove } from '#app/domain/orders/order-status'
import { rightOver, type Viewer } from '#app/domain/people/viewer'
import { type Result, refuse } from '#app/domain/shared/result'
import type { OrderFacts } from '#app/ports/order-store'
import type { OrderTransactions } from '#app/ports/order-transactions'
import type { Publish } from '#app/ports/publisher'
import { isBuyer } from './order-view'
import { tellFellAway } from './tell-fell-away'

type Deps = { transactions: OrderTransactions; publish: Publish }

/** By its buyer: while nothing is paid or cut and the trip has not closed. Twice is the same as once. */
export function makeCancelByBuyer(deps: Deps) {
  return async (viewer: Viewer, orderId: string): Promise<Result<null, CancelRefusal>> =>
    cancel(deps, viewer, orderId, 'buyer-changed-mind', (order, now) => {
      if (!isBuyer(viewer, order)) return 'not-found'
      if (order.paidDong > 0 || order.status === 'says_paid') return 'paid'
      if (!['held', 'placed', 'confirmed'].includes(order.status)) return 'too-late'
      if (order.trip && order.status !== 'held' && order.trip.closesAt <= now) return 'too-late'
      return null
    })
}

/** By the family, its helper or officer, also after the trip's close, until the goods are on their way. */
export function makeCancelBySeller(deps: Deps) {
  return async (viewer: Viewer, orderId: string, reason: CancelReason): Promise<Result<null, CancelRefusal>> =>
    cancel(deps, viewer, orderId, reason, (order) => {
      if (!rightOver(viewer.person, order.seller)) return 'not-found'
      // Somebody is still choosing: it is the buyer's, and its clock ends it soon.
      if (order.status === 'held') return 'not-allowed'
      return mayMove(order.status, 'cancelled') ? null : 'too-late'
    })
}

async function cancel(
  deps: Deps,
  viewer: Viewer,
  orderId: string,
  reason: CancelReason,
  fault: (order: OrderFacts, now: Date) => CancelRefusal | null,
): Promise<Result<null, CancelRefusal>> {
  const done = await deps.transactions(async (tx) => {
    const order = await tx.lockOrder(orderId)
    if (!order) return refuse('not-found')
    if (order.status === 'cancelled' && (isBuyer(viewer, order) || rightOver(viewer.person, order.seller))) {
      return { ok: true as const, value: null }
    }
    const refusal = fault(order, await tx.now())
    if (refusal) return refuse(refusal)
    const fell = await tx.fallAway(order, 'cancelled', reason, {
      personId: viewer.person?.id ?? null,
      deviceId: viewer.deviceId,
      onBehalfOf: rightOver(viewer.person, order.seller) === 'officer' ? order.seller.id : null,
      action: 'order:cancelled',
      details: { from: order.status, reason },
    })
    return { ok: true as const, value: { order, fell } }
  })
  if (!done.ok) return done
  if (done.value) tellFellAway(deps.publish, done.value.order, 'cancelled', done.value.fell)
  return { ok: true, value: null }
}
