// Holds, orders and their clocks, put together.
import { createMarketReader } from '#app/adapters/database/market/market-reader.server'
import { createCheckoutReader } from '#app/adapters/database/orders/checkout-reader.server'
import { createLotStore } from '#app/adapters/database/orders/lot-store.server'
import { createOrderClocks } from '#app/adapters/database/orders/order-clocks.server'
import { createOrderReader } from '#app/adapters/database/orders/order-reader.server'
import { createOrderTransactions } from '#app/adapters/database/orders/order-transaction.server'
import { createTripReader } from '#app/adapters/database/orders/trip-reader.server'
import { batchReads } from '#app/domain/shared/batch-reads'
import type { Core } from '#app/services/core.server'
import { makeCancelByBuyer, makeCancelBySeller } from '#app/use-cases/cancel-order.server'
import { makeCheckout } from '#app/use-cases/checkout.server'
import { makeHoldLot } from '#app/use-cases/hold-lot.server'
import type { OrdersService } from '#app/use-cases/orders-service'
import { makePlaceOrder } from '#app/use-cases/place-order.server'
import { makeReadOrders } from '#app/use-cases/read-orders.server'
import { makeMoveClocks, makeSweepClocks } from '#app/use-cases/run-order-clocks.server'
import { once } from './once'

export type OrdersCore = Pick<Core, 'database' | 'hub' | 'now' | 'newId' | 'randomBytes' | 'jobs'>

/** Made at first use: no database is asked for before somebody orders. */
export function createOrders(core: OrdersCore): OrdersService {
  const made = once(() => build(core))
  core.jobs.repeat('order-clocks', 1, async () => {
    await made().sweep()
  })
  core.hub.subscribe((event) => {
    if (event.type !== 'live:changed' || event.status !== 'ended') return
    // Should this fail, the transfers of that live are waited for until their trip closes.
    made()
      .liveEnded(event.liveSessionId)
      .catch((error: unknown) => console.error('pay clocks were not shortened', error))
  })
  return {
    hold: (viewer, input) => made().hold(viewer, input),
    extendHold: (deviceId) => made().extendHold(deviceId),
    adoptDevice: (deviceId, personId) => made().adoptDevice(deviceId, personId),
    liveEnded: (liveSessionId) => made().liveEnded(liveSessionId),
    checkout: (viewer, orderId, placeId) => made().checkout(viewer, orderId, placeId),
    place: (viewer, input) => made().place(viewer, input),
    cancelByBuyer: (viewer, orderId) => made().cancelByBuyer(viewer, orderId),
    cancelBySeller: (viewer, orderId, reason) => made().cancelBySeller(viewer, orderId, reason),
    byId: (viewer, orderId) => made().byId(viewer, orderId),
    byLink: (link, viewer) => made().byLink(link, viewer),
    mine: (viewer) => made().mine(viewer),
    held: (viewer) => made().held(viewer),
    heldFrom: (viewer, sellerId) => made().heldFrom(viewer, sellerId),
    factsOf: (orderId) => made().factsOf(orderId),
    lotsNow: (lotIds) => made().lotsNow(lotIds),
    sweep: () => made().sweep(),
  }
}

function build(core: OrdersCore): OrdersService {
  const { pools } = core.database()
  const { now, newId, randomBytes } = core
  const { publish } = core.hub
  const orders = createOrderReader(pools.general)
  const lots = createLotStore(pools)
  const clocks = createOrderClocks(pools.general, newId)
  const transactions = createOrderTransactions(pools.general, newId)
  const readOrder = batchReads((ids) => orders.byIds(ids))
  const reads = makeReadOrders({ orders, readOrder, now })
  const view: typeof reads.asBuyerOrFamily = reads.asBuyerOrFamily
  const cancelByBuyer = makeCancelByBuyer({ transactions, publish })
  const cancelBySeller = makeCancelBySeller({ transactions, publish })
  return {
    ...reads,
    ...makeMoveClocks({ clocks, publish }),
    hold: makeHoldLot({ lots, readOrder, publish, newId, randomBytes, now }),
    checkout: makeCheckout({
      orders,
      trips: createTripReader(pools.general),
      market: createMarketReader(pools.general),
      checkout: createCheckoutReader(pools.general),
      now,
    }),
    place: makePlaceOrder({ transactions, view, publish, newId, randomBytes }),
    async cancelByBuyer(viewer, orderId) {
      const done = await cancelByBuyer(viewer, orderId)
      return done.ok ? view(viewer, orderId) : done
    },
    async cancelBySeller(viewer, orderId, reason) {
      const done = await cancelBySeller(viewer, orderId, reason)
      return done.ok ? view(viewer, orderId) : done
    },
    lotsNow: (lotIds) => lots.snapshots(lotIds),
    sweep: makeSweepClocks({ clocks, transactions, publish }),
  }
}
