import type { RideCosts, RidePlan, RideRoad } from '#app/domain/delivery/plan-trip'
import type { TripFacts } from '#app/domain/delivery/trips'
import type { SellerStatus } from '#app/domain/selling/views'
import type { Result } from '#app/domain/shared/result'
import type { By } from './product-store'

export type TripReader = {
  /** Planned trips not yet closed that these families ride, or that leave from their hamlets. */
  openFor(sellers: ReadonlyArray<{ readonly id: string; readonly hamletId: string }>): Promise<TripFacts[]>
}

/** Where a family rides from, and the open handover points to which somebody has measured the road. */
export type RideStart = { readonly status: SellerStatus; readonly roads: ReadonlyArray<RideRoad> }

export type TripPlanner = {
  start(sellerId: string): Promise<RideStart | null>
  /**
   * A planned trip with its stops from the family's hamlet, in one transaction. The same id again gives the same trip.
   * `already-planned`: she rides at that hour already. `key-reused`: the id is another family's.
   */
  plan(
    by: By,
    trip: RidePlan & RideCosts & { readonly id: string; readonly capacityGrams: number },
  ): Promise<Result<{ tripId: string }, 'already-planned' | 'key-reused'>>
}
