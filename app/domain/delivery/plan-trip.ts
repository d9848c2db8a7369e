// A family takes a ride upon itself: when it leaves, until when orders come, when it is where and what it costs.
import { ok, type Result, refuse } from '../shared/result'
import { startOfVietnamDay, vietnamInstant } from '../shared/when'

/** Hours of Vietnam at which people ride down: before the market, and after the day's work in the field. */
export const rideHours = [6, 16] as const
export type RideHour = (typeof rideHours)[number]
/** Days from today: today, tomorrow, the day after. */
export const rideDays = [0, 1, 2] as const
export type RideDay = (typeof rideDays)[number]

/** A handover point and the measured road to it from the hamlet. */
export type RideRoad = { readonly placeId: string; readonly minutes: number; readonly metres: number }
export type PlannedStop = { readonly placeId: string; readonly arrivesFrom: Date; readonly arrivesUntil: Date }
export type RidePlan = {
  readonly departsAt: Date
  readonly closesAt: Date
  /** As they are come by. */
  readonly stops: ReadonlyArray<PlannedStop>
}
export type RideCosts = { readonly petrolDong: number; readonly labourDong: number }

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const halfHourMs = 30 * minuteMs

export const usualCapacityKg = 60

/**
 * Morning rides take orders until 22:00 of the evening before, for cutting at first light; once that is past, until an
 * hour before leaving. Afternoon rides until two hours before. Never after the departure.
 */
export function ridesAt(day: RideDay, hour: RideHour, now: Date): { departsAt: Date; closesAt: Date } {
  const departsAt = vietnamInstant(now, day, hour)
  if (hour === 16) return { departsAt, closesAt: new Date(departsAt.getTime() - 2 * hourMs) }
  const evening = new Date(startOfVietnamDay(departsAt).getTime() - 2 * hourMs)
  return { departsAt, closesAt: evening > now ? evening : new Date(departsAt.getTime() - hourMs) }
}

/** Rides that can still be taken on at `now`: those to which an order can still come. */
export function ridesToTake(now: Date) {
  return rideDays
    .flatMap((day) => rideHours.map((hour) => ({ day, hour, ...ridesAt(day, hour, now) })))
    .filter((ride) => ride.closesAt > now)
}

export function planRide(
  day: RideDay,
  hour: RideHour,
  roads: ReadonlyArray<RideRoad>,
  now: Date,
): Result<RidePlan, 'in-the-past' | 'no-road'> {
  const { departsAt, closesAt } = ridesAt(day, hour, now)
  if (closesAt <= now) return refuse('in-the-past')
  if (roads.length === 0) return refuse('no-road')
  const stops = [...roads]
    .sort((a, b) => a.minutes - b.minutes || a.metres - b.metres)
    .map(({ placeId, minutes }) => ({ placeId, ...windowOf(departsAt, minutes) }))
  return ok({ departsAt, closesAt, stops })
}

/** An hour told in half hours, wide enough for rain and a flat tyre: 6:40 on the road is "6 giờ 30 – 7 giờ 30". */
function windowOf(departsAt: Date, minutes: number) {
  const start = Math.floor((departsAt.getTime() + minutes * minuteMs) / halfHourMs) * halfHourMs
  return { arrivesFrom: new Date(start), arrivesUntil: new Date(start + hourMs) }
}

/** The usual cost, for her to change: petrol by the way to the farthest point and back, labour by the half day. */
export function usualCosts(roads: ReadonlyArray<RideRoad>): RideCosts & { farthestMetres: number } {
  const farthestMetres = Math.max(0, ...roads.map((road) => road.metres))
  return { petrolDong: 15_000 + Math.round(farthestMetres / 1000) * 1500, labourDong: 50_000, farthestMetres }
}
