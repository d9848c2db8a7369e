// A family says that it rides: from then on what it and its neighbours offer can be ordered to every stop.
import { planRide, type RideCosts, type RideDay, type RideHour, usualCosts } from '#app/domain/delivery/plan-trip'
import type { Acting } from '#app/domain/selling/acting'
import { type Result, refuse } from '#app/domain/shared/result'
import type { TripPlanner } from '#app/ports/trip-store'
import { byOf } from './offer-produce.server'

export type RideInput = RideCosts & {
  /** Made on the phone: pressed twice it is one trip. */
  readonly id: string
  readonly day: RideDay
  readonly hour: RideHour
  readonly capacityKg: number
}
export type RideRefusal =
  | 'not-found'
  | 'not-verified'
  | 'suspended'
  | 'in-the-past'
  | 'no-road'
  | 'already-planned'
  | 'key-reused'

export function makePlanTrip(deps: { trips: TripPlanner; now: () => Date }) {
  return {
    /** What a ride from this family's hamlet usually costs; null: no such family. */
    async usualRide(acting: Acting) {
      const start = await deps.trips.start(acting.sellerId)
      return start && { ...usualCosts(start.roads), now: deps.now().toISOString() }
    },

    async planTrip(acting: Acting, input: RideInput): Promise<Result<{ tripId: string }, RideRefusal>> {
      const start = await deps.trips.start(acting.sellerId)
      if (!start) return refuse('not-found')
      if (start.status !== 'verified') return refuse(start.status === 'suspended' ? 'suspended' : 'not-verified')
      const { id, day, hour, petrolDong, labourDong, capacityKg } = input
      const planned = planRide(day, hour, start.roads, deps.now())
      if (!planned.ok) return planned
      const costs = { petrolDong, labourDong, capacityGrams: capacityKg * 1000 }
      return await deps.trips.plan(byOf(acting), { id, ...planned.value, ...costs })
    },
  }
}
