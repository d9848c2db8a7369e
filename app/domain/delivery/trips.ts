// Which rides can bring what to where. A ride is open until its close (chốt chuyến), goes to its stops, and carries no
// more than its capacity; it belongs to the family that rides, whose neighbours of the same hamlet may send along.
import { type Position, roadDistance } from './distance'
import { type FeeInputs, feeOf } from './fee'

export type TripStopFacts = {
  readonly placeId: string
  readonly placeName: string
  readonly communeName: string
  readonly position: Position
  readonly floorDong: number
  readonly capDong: number
  /** Metres by road from the trip's start as somebody measured them. */
  readonly measuredMetres: number | null
  /** Baskets going there already. */
  readonly baskets: number
  readonly arrivesFrom: Date
  readonly arrivesUntil: Date
}

export type TripFacts = {
  readonly id: string
  readonly carrierId: string
  readonly fromPlaceId: string
  readonly fromPosition: Position
  readonly departsAt: Date
  readonly closesAt: Date
  readonly capacityGrams: number
  readonly loadedGrams: number
  readonly petrolDong: number
  readonly labourDong: number
  readonly stops: ReadonlyArray<TripStopFacts>
}

export type TripOption = { readonly trip: TripFacts; readonly stop: TripStopFacts; readonly feeDong: number }

/** Rides on which a family's goods may go, still open at `now` and with room for `grams` more; soonest first. */
export function openTripsFor(
  seller: { readonly id: string; readonly hamletId: string },
  trips: ReadonlyArray<TripFacts>,
  now: Date,
  grams: number,
): TripFacts[] {
  return trips
    .filter((trip) => trip.carrierId === seller.id || trip.fromPlaceId === seller.hamletId)
    .filter((trip) => trip.closesAt > now && trip.loadedGrams + grams <= trip.capacityGrams)
    .sort((a, b) => a.departsAt.getTime() - b.departsAt.getTime())
}

/** Every stop of those rides with the fee of one more basket; for each place the family's own ride before a neighbour's. */
export function tripOptions(
  seller: { readonly id: string; readonly hamletId: string },
  trips: ReadonlyArray<TripFacts>,
  now: Date,
  grams: number,
): TripOption[] {
  const open = openTripsFor(seller, trips, now, grams)
  const ownPlaces = new Set(
    open.filter((trip) => trip.carrierId === seller.id).flatMap((trip) => trip.stops.map((stop) => stop.placeId)),
  )
  return open.flatMap((trip) =>
    trip.stops
      .filter((stop) => trip.carrierId === seller.id || !ownPlaces.has(stop.placeId))
      .map((stop) => ({ trip, stop, feeDong: feeOf(feeInputs(trip, stop)) })),
  )
}

/** What one more basket to this stop pays depends on these. */
export function feeInputs(trip: TripFacts, stop: TripStopFacts): FeeInputs {
  const distances = trip.stops.map((each) => ({
    placeId: each.placeId,
    baskets: each.baskets,
    ...roadDistance(each.measuredMetres, trip.fromPosition, each.position),
  }))
  const mine = distances.find((each) => each.placeId === stop.placeId)
  return {
    petrolDong: trip.petrolDong,
    labourDong: trip.labourDong,
    metres: mine?.metres ?? 0,
    isEstimate: mine?.isEstimate ?? true,
    otherBaskets: distances.reduce((sum, each) => sum + each.baskets, 0),
    otherMetres: distances.reduce((sum, each) => sum + each.baskets * each.metres, 0),
    floorDong: stop.floorDong,
    capDong: stop.capDong,
    isPickUp: stop.placeId === trip.fromPlaceId,
  }
}
