import { holdExtensionMinutes } from '#app/domain/orders/hold-rules'
import { payMinutes } from '#app/domain/orders/pay-rules'
import type { ClockedOrder, OrderClocks } from '#app/ports/order-clocks'
import type { OrderTransactions } from '#app/ports/order-transactions'
import type { MarketEvent, Publish } from '#app/ports/publisher'
import type { Swept } from './orders-service'
import { tellFellAway } from './tell-fell-away'

/** How many fall away at once: a sweep stays short, the next comes a second later. */
const holdsPerSweep = 200
const unpaidPerSweep = 50

/** One look at all clocks, safe to run in several processes at once. Gives how many orders and trips it ended. */
export function makeSweepClocks(deps: {
  clocks: OrderClocks
  transactions: OrderTransactions
  publish: Publish
}): () => Promise<Swept> {
  return async () => {
    const { orders, lotIds } = await deps.clocks.expireHolds(holdsPerSweep)
    for (const lotId of lotIds) deps.publish({ type: 'lot:changed', lotId })
    for (const order of orders) deps.publish(changed(order, 'expired', 'expired'))
    let unpaid = 0
    for (const id of await deps.clocks.unpaidIds(unpaidPerSweep)) unpaid += (await expireUnpaid(deps, id)) ? 1 : 0
    const trips = await deps.clocks.closeTrips()
    return { holds: orders.length, unpaid, trips: trips.length }
  }
}

async function expireUnpaid(
  deps: { transactions: OrderTransactions; publish: Publish },
  orderId: string,
): Promise<boolean> {
  const done = await deps.transactions(async (tx) => {
    const order = await tx.lockOrder(orderId)
    // Money may have come, or the clock may have been moved, between the look and the lock.
    if (order?.status !== 'placed' || order.paidDong > 0 || !order.payUntil) return null
    if (order.payUntil > (await tx.now())) return null
    const fell = await tx.fallAway(order, 'expired', 'unpaid', {
      personId: null,
      deviceId: null,
      onBehalfOf: null,
      action: 'order:expired',
      details: { from: 'placed' },
    })
    return { order, fell }
  })
  if (done) tellFellAway(deps.publish, done.order, 'expired', done.fell)
  return done !== null
}

/** Changes of the clocks that come from outside: a code on its way, a sign-in, the end of a live. */
export function makeMoveClocks(deps: { clocks: OrderClocks; publish: Publish }) {
  return {
    async extendHold(deviceId: string): Promise<void> {
      for (const order of await deps.clocks.extendHolds(deviceId, holdExtensionMinutes)) {
        deps.publish(changed(order, 'held', 'moved'))
      }
    },
    async adoptDevice(deviceId: string, personId: string): Promise<void> {
      deps.publish({ type: 'device:signed-in', deviceId })
      for (const order of await deps.clocks.adoptHolds(deviceId, personId))
        deps.publish(changed(order, 'held', 'moved'))
    },
    async liveEnded(liveSessionId: string): Promise<void> {
      for (const order of await deps.clocks.shortenPayClocks(liveSessionId, payMinutes)) {
        deps.publish(changed(order, 'placed', 'moved'))
      }
    },
  }
}

function changed(order: ClockedOrder, status: 'held' | 'placed' | 'expired', what: 'moved' | 'expired'): MarketEvent {
  const { id: orderId, sellerId, deviceId, personId } = order
  return { type: 'order:changed', orderId, sellerId, deviceId, personId, status, what }
}
