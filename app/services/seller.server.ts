// The farmer's own pages and deeds: today, her produce, her money, cutting, carrying.
import { createLiveSessionStore } from '#app/adapters/database/lives/live-session-store.server'
import { createTripPlanner } from '#app/adapters/database/orders/trip-planner.server'
import { createProductStore } from '#app/adapters/database/produce/product-store.server'
import { createSellingStore } from '#app/adapters/database/selling/selling-store.server'
import type { Core } from '#app/services/core.server'
import type { Payments } from '#app/services/payments.server'
import { makeCarryOrders } from '#app/use-cases/carry-orders.server'
import { makeOfferProduce } from '#app/use-cases/offer-produce.server'
import { makePlanTrip } from '#app/use-cases/plan-trip.server'
import { makeReadSelling } from '#app/use-cases/read-selling.server'

export function createSeller(core: Core, payments: Payments) {
  const pool = () => core.database().pools.general
  const selling = createSellingStore(pool)
  const { now } = core
  const { publish } = core.hub
  return {
    ...makeReadSelling({ selling, lives: createLiveSessionStore(pool), money: payments, now }),
    ...makeOfferProduce({ products: createProductStore(pool), now, publish }),
    ...makeCarryOrders({ selling, money: payments, now, publish, lotsOf: selling.lotsOf }),
    ...makePlanTrip({ trips: createTripPlanner(pool), now }),
    /** "Tập thử": the family has seen itself in the camera once. */
    markRehearsed: (sellerId: string) => selling.markRehearsed(sellerId, now()),
  }
}
export type SellerServices = ReturnType<typeof createSeller>
