import type { DeliveryPromise } from '../market/views'
import { type TripFacts, type TripOption, tripOptions } from './trips'

/** When what is bought now comes to a place and for what fee: the soonest ride with room; null when none goes there. */
export function promiseFor(
  seller: { readonly id: string; readonly hamletId: string },
  placeId: string | null,
  trips: ReadonlyArray<TripFacts>,
  now: Date,
  grams: number,
): DeliveryPromise | null {
  const option = tripOptions(seller, trips, now, grams).find(({ stop }) => stop.placeId === placeId)
  return option ? promiseOf(option) : null
}

export function promiseOf({ trip, stop, feeDong }: TripOption): DeliveryPromise {
  return {
    tripId: trip.id,
    placeId: stop.placeId,
    placeName: stop.placeName,
    arrivesFrom: stop.arrivesFrom.toISOString(),
    arrivesUntil: stop.arrivesUntil.toISOString(),
    closesAt: trip.closesAt.toISOString(),
    feeDong,
  }
}
