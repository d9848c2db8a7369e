// What the farmer's first page says: one sentence and one thing to press, by the hour and by the state of her orders.
import { isAboutNow } from '../live-sessions/live-plan'
import type { SellerStatus, TodayStep, TripWork } from './views'

export type TodayState = {
  readonly status: SellerStatus
  readonly live: { readonly slug: string; readonly status: 'announced' | 'live'; readonly announcedFor: string } | null
  readonly trips: ReadonlyArray<TripWork>
  readonly openLots: number
}

/** Cutting begins so long before the ride: greens cut earlier wilt. */
const cuttingLeadMs = 9 * 3_600_000

export function todayStep(state: TodayState, now: Date): TodayStep {
  if (state.status === 'suspended') return { kind: 'suspended' }
  if (state.status === 'unverified') return { kind: 'not-verified' }
  const { live } = state
  if (live?.status === 'live') return { kind: 'selling-now', slug: live.slug }
  const trips = [...state.trips].sort((a, b) => a.departsAt.localeCompare(b.departsAt))
  return (
    onTheRoad(trips) ??
    urgentWork(trips, now) ??
    (live && isAboutNow(new Date(live.announcedFor), now) ? announced(live, now) : null) ??
    laterWork(trips, now) ??
    (live ? announced(live, now) : null) ??
    (state.openLots > 0 ? { kind: 'sell-live' } : { kind: 'list-produce' })
  )
}

function onTheRoad(trips: ReadonlyArray<TripWork>): TodayStep | null {
  for (const trip of trips) {
    const households = count(trip, ['on_the_way'])
    if (households > 0) return { kind: 'deliver', tripId: trip.tripId, households }
  }
  return null
}

/** What cannot wait for a live: the ride is near. */
function urgentWork(trips: ReadonlyArray<TripWork>, now: Date): TodayStep | null {
  for (const trip of trips) {
    if (!isTimeToCut(trip, now)) continue
    const step = work(trip, now)
    if (step) return step
  }
  return null
}

function laterWork(trips: ReadonlyArray<TripWork>, now: Date): TodayStep | null {
  for (const trip of trips) {
    const step = work(trip, now)
    if (step) return step
  }
  return null
}

function work(trip: TripWork, now: Date): TodayStep | null {
  const { tripId, departsAt } = trip
  if (trip.toCut.length > 0)
    return { kind: 'cut', tripId, amounts: trip.toCut, departsAt, isTime: isTimeToCut(trip, now) }
  const households = count(trip, ['confirmed', 'cut'])
  return households > 0 ? { kind: 'leave', tripId, households, departsAt } : null
}

function isTimeToCut(trip: TripWork, now: Date): boolean {
  return new Date(trip.departsAt).getTime() - now.getTime() <= cuttingLeadMs
}

function announced(live: { slug: string; announcedFor: string }, now: Date): TodayStep {
  const at = new Date(live.announcedFor)
  return { kind: 'announced', slug: live.slug, at: live.announcedFor, isNow: isAboutNow(at, now) }
}

/** Parcels of a trip in these states: one to a household. */
function count(trip: TripWork, statuses: ReadonlyArray<string>): number {
  return trip.stops.reduce((sum, stop) => sum + stop.parcels.filter((p) => statuses.includes(p.status)).length, 0)
}
