import type { Pool } from 'pg'
import type { BuyerRecord } from '#app/ports/order-transactions'
import { buyerRecord } from './order-transaction.server'

export function createCheckoutReader(pool: Pool) {
  return {
    /** Trips and places to which a person already has something brought. */
    async basketsOf(personId: string): Promise<Array<{ tripId: string; placeId: string }>> {
      const { rows } = await pool.query({
        name: 'baskets-of-person',
        text: `SELECT b.trip_id AS "tripId", b.place_id AS "placeId" FROM basket b JOIN trip t ON t.id = b.trip_id
          WHERE b.person_id = $1 AND t.status = 'planned' AND EXISTS (SELECT 1 FROM orders o WHERE o.basket_id = b.id
            AND o.status NOT IN ('held', 'expired', 'cancelled'))`,
        values: [personId],
      })
      return rows
    },
    async buyerRecord(orderId: string, sellerId: string, personId: string | null): Promise<BuyerRecord> {
      const { rows } = await pool.query<BuyerRecord>({
        name: 'buyer-record',
        text: buyerRecord,
        values: [personId, sellerId, orderId],
      })
      return rows[0] as BuyerRecord
    },
  }
}
