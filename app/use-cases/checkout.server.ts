import { promiseOf } from '#app/domain/delivery/promise'
import { tripOptions } from '#app/domain/delivery/trips'
import { weightGrams } from '#app/domain/delivery/weight'
import { shortCommune } from '#app/domain/market/chips'
import type { CheckoutView, DeliveryOption } from '#app/domain/market/views'
import { dueOf } from '#app/domain/orders/due'
import { payMethods } from '#app/domain/orders/pay-rules'
import type { Viewer } from '#app/domain/people/viewer'
import { type Result, refuse } from '#app/domain/shared/result'
import type { MarketReader } from '#app/ports/market-reader'
import type { OrderFacts, OrderReader } from '#app/ports/order-store'
import type { BuyerRecord } from '#app/ports/order-transactions'
import type { TripReader } from '#app/ports/trip-store'
import { isBuyer, orderView } from './order-view'

/** Baskets a person has on trips: a further order to the same place pays no second fee. */
export type CheckoutReader = {
  basketsOf(personId: string): Promise<ReadonlyArray<{ tripId: string; placeId: string }>>
  buyerRecord(orderId: string, sellerId: string, personId: string | null): Promise<BuyerRecord>
}

export function makeCheckout(deps: {
  orders: OrderReader
  trips: TripReader
  market: Pick<MarketReader, 'placeFor'>
  checkout: CheckoutReader
  now: () => Date
}) {
  return async (
    viewer: Viewer,
    orderId: string,
    placeId: string | null,
  ): Promise<Result<CheckoutView, 'not-found' | 'order-over'>> => {
    const [order] = await deps.orders.byIds([orderId])
    if (!order || !isBuyer(viewer, order)) return refuse('not-found')
    if (['expired', 'cancelled', 'refused'].includes(order.status)) return refuse('order-over')
    const personId = viewer.person?.id ?? null
    const [options, wished, record] = await Promise.all([
      order.status === 'held' ? optionsFor(deps, order, personId) : [],
      deps.market.placeFor({ placeId, personId }),
      deps.checkout.buyerRecord(order.id, order.seller.id, personId),
    ])
    const suggested = Math.max(
      0,
      options.findIndex((option) => option.placeId === wished?.id),
    )
    const dueDong = dueOf(order) + (options[suggested]?.feeDong ?? 0)
    const value: CheckoutView = {
      order: orderView(order, 'buyer', deps.now()),
      options,
      suggestedOption: suggested,
      name: order.recipientName ?? viewer.person?.name ?? null,
      phone: viewer.person?.phone ?? null,
      isSignedIn: viewer.person !== null,
      ...payMethods({ delivered: record.delivered, dueDong, hasAccount: record.familyHasAccount }),
    }
    return { ok: true, value }
  }
}

async function optionsFor(
  deps: { trips: TripReader; checkout: CheckoutReader; now: () => Date },
  order: OrderFacts,
  personId: string | null,
): Promise<DeliveryOption[]> {
  const grams = order.lines.reduce((sum, line) => sum + weightGrams(line.kind, line.base, line.baseAmount), 0)
  const [trips, baskets] = await Promise.all([
    deps.trips.openFor([order.seller]),
    personId ? deps.checkout.basketsOf(personId) : [],
  ])
  const paysAlready = new Set(baskets.map((basket) => `${basket.tripId} ${basket.placeId}`))
  return tripOptions(order.seller, trips, deps.now(), grams).map((option) => {
    const joins = paysAlready.has(`${option.trip.id} ${option.stop.placeId}`)
    return {
      ...promiseOf(joins ? { ...option, feeDong: 0 } : option),
      departsAt: option.trip.departsAt.toISOString(),
      commune: shortCommune(option.stop.communeName),
    }
  })
}
