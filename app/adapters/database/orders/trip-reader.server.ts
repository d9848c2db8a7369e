import type { Pool } from 'pg'
import type { TripReader } from '#app/ports/trip-store'
import { selectTrips, type TripRow, tripFacts } from './trip-rows.server'

const openFor = selectTrips(`WHERE t.status = 'planned' AND t.closes_at > now()
  AND (t.carrier_id = ANY($1::uuid[]) OR t.from_place_id = ANY($2::uuid[])) ORDER BY t.departs_at, t.id`)

export function createTripReader(pool: Pool): TripReader {
  return {
    async openFor(sellers) {
      const values = [sellers.map((seller) => seller.id), sellers.map((seller) => seller.hamletId)]
      const { rows } = await pool.query<TripRow>({ name: 'open-trips', text: openFor, values })
      return rows.map(tripFacts)
    },
  }
}
