import type { TripFacts } from '#app/domain/delivery/trips'

export type TripReader = {
  /** Planned trips not yet closed that these families ride, or that leave from their hamlets. */
  openFor(sellers: ReadonlyArray<{ readonly id: string; readonly hamletId: string }>): Promise<TripFacts[]>
}
