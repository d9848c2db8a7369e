// Trips down to Mường Xén: a week of planned ones, and the ones that are closed, on the way and done.
import type { ClientBase } from 'pg'
import { type Family, families, familyOf } from './families'
import { seedId } from './ids'
import { sellerId } from './people'
import { placeId, placeOf, places, road } from './places'
import { upsert } from './rows'
import { ago, at, dateText, hour, minute } from './vietnam-time'

/** Before departure: what is sold until then is cut, packed and carried. */
const closesBefore = 90 * minute
const halfHour = 30 * minute

export type TripPlan = {
  id: string
  family: string
  departsAt: Date
  status: 'planned' | 'closed' | 'on_the_way' | 'done'
}

/** The morning or afternoon trip that still takes orders. */
export function openTrip(key: string, now: Date): TripPlan {
  const family = familyOf(key)
  for (let days = 0; days < 3; days++) {
    const departsAt = at(now, days, family.rides ?? 6)
    if (departsAt.getTime() - closesBefore - 15 * minute > now.getTime()) return planned(family, departsAt)
  }
  throw new Error(`no open trip of ${key}`)
}

const planned = (family: Family, departsAt: Date): TripPlan => ({
  id: seedId(`trip:${family.key}:${dateText(departsAt)}`),
  family: family.key,
  departsAt,
  status: 'planned',
})

/** Six hours share their closed and running trips; after that there are new ones. */
export const slotOf = (now: Date): number => Math.floor(now.getTime() / (6 * hour))

export const wayTrip = (now: Date): TripPlan => ({
  id: seedId(`trip:lo:way:${slotOf(now)}`),
  family: 'lo',
  departsAt: ago(now, 25 * minute),
  status: 'on_the_way',
})
export const closedTrip = (now: Date): TripPlan => ({
  id: seedId(`trip:xen:closed:${slotOf(now)}`),
  family: 'xen',
  departsAt: new Date(now.getTime() + 50 * minute),
  status: 'closed',
})
/** @param days before today */
export const doneTrip = (key: string, now: Date, days: number): TripPlan => ({
  id: seedId(`trip:${key}:done`),
  family: key,
  departsAt: at(now, -days, familyOf(key).rides ?? 6),
  status: 'done',
})

export async function seedTrips(db: ClientBase, now: Date, done: ReadonlyArray<TripPlan>): Promise<number> {
  const week = families
    .filter((family) => family.rides && family.status === 'verified')
    .flatMap((family) => Array.from({ length: 8 }, (_, days) => planned(family, at(now, days, family.rides ?? 6))))
    .filter((trip) => trip.departsAt.getTime() - closesBefore > now.getTime())
  // What stands already may have been put off or closed by somebody: it stays.
  await write(db, [...week, wayTrip(now), closedTrip(now)], 'all')
  await write(db, done, [])
  return week.length + done.length + 2
}

async function write(db: ClientBase, trips: ReadonlyArray<TripPlan>, keep: 'all' | []): Promise<void> {
  const rows = trips.map((trip) => ({
    id: trip.id,
    carrier_id: sellerId(trip.family),
    from_place_id: placeId(familyOf(trip.family).hamlet),
    departs_at: trip.departsAt,
    closes_at: ago(trip.departsAt, closesBefore),
    status: trip.status,
    capacity_grams: 60_000,
    petrol_dong: tripCosts(trip.family).petrolDong,
    labour_dong: tripCosts(trip.family).labourDong,
    is_demo: true,
  }))
  await upsert(db, 'trip', ['id'], rows, keep)
  await upsert(db, 'trip_stop', ['trip_id', 'place_id'], trips.flatMap(stops), keep)
}

/** Petrol by the way there and back, labour by the half day; whole đồng. */
export function tripCosts(family: string): { petrolDong: number; labourDong: number } {
  const { metres } = road(familyOf(family).hamlet, 'cong-cho')
  return { petrolDong: 15_000 + Math.round(metres / 1000) * 1500, labourDong: 50_000 }
}

/** Every handover point on the way down, the window told wide enough for rain and a flat tyre. */
function stops(trip: TripPlan) {
  const from = familyOf(trip.family).hamlet
  return places
    .filter((place) => place.kind === 'handover' && place.along <= placeOf(from).along)
    .sort((a, b) => b.along - a.along)
    .map((place, i) => {
      const arrival = trip.departsAt.getTime() + road(from, place.key).minutes * minute
      const start = Math.max(trip.departsAt.getTime(), Math.floor((arrival - 10 * minute) / halfHour) * halfHour)
      return {
        trip_id: trip.id,
        place_id: placeId(place.key),
        position: i + 1,
        arrives_from: new Date(start),
        arrives_until: new Date(Math.ceil((arrival + 20 * minute) / halfHour) * halfHour),
      }
    })
}
