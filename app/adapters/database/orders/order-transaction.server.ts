import type { Pool, PoolClient } from 'pg'
import type { NewId } from '#app/ports/chance'
import type { OrderTransaction, OrderTransactions } from '#app/ports/order-transactions'
import { inTransaction } from '../pools.server'
import { type OrderRow, orderFacts, selectOrders } from './order-rows.server'
import { releaseStock } from './release-stock.server'
import { savePlacement } from './save-placement.server'
import { selectTrips, type TripRow, tripFacts } from './trip-rows.server'
import { writeDeed } from './write-record.server'

const tripById = selectTrips('WHERE t.id = $1')
const orderById = selectOrders('WHERE o.id = $1')
const attempts = 3

export function createOrderTransactions(pool: Pool, newId: NewId): OrderTransactions {
  return async (work) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await inTransaction(pool, (client) => work(transactionOn(client, newId)))
      } catch (error) {
        if (attempt >= attempts || !wasBrokenOff(error)) throw error
      }
    }
  }
}

// Deadlock broken, or a snapshot that could not be kept.
function wasBrokenOff(error: unknown): boolean {
  return ['40P01', '40001'].includes(String((error as { code?: unknown } | null)?.code))
}

function transactionOn(client: PoolClient, newId: NewId): OrderTransaction {
  return {
    async now() {
      return (await client.query<{ now: Date }>('SELECT clock_timestamp() AS now')).rows[0]?.now as Date
    },
    async lockTrip(tripId) {
      const locked = await client.query('SELECT 1 FROM trip WHERE id = $1 FOR NO KEY UPDATE', [tripId])
      if (locked.rowCount === 0) return null
      // Read after the lock, so that the load of whoever held it before is counted.
      const { rows } = await client.query<TripRow>({ name: 'trip-by-id', text: tripById, values: [tripId] })
      const row = rows[0]
      return row ? { ...tripFacts(row), status: row.status as 'planned' } : null
    },
    async lockOrder(orderId) {
      await client.query('SELECT 1 FROM trip WHERE id = (SELECT trip_id FROM orders WHERE id = $1) FOR NO KEY UPDATE', [
        orderId,
      ])
      await client.query(
        `SELECT 1 FROM orders WHERE id = $1 OR basket_id = (SELECT basket_id FROM orders WHERE id = $1)
          ORDER BY id FOR UPDATE`,
        [orderId],
      )
      const { rows } = await client.query<OrderRow>({ name: 'order-by-id', text: orderById, values: [orderId] })
      return rows[0] ? orderFacts(rows[0]) : null
    },
    async basket(key) {
      const { rows } = await client.query(
        `SELECT b.id, b.fee_dong AS "feeDong", EXISTS (SELECT 1 FROM orders o WHERE o.basket_id = b.id
            AND o.status NOT IN ('held', 'expired', 'cancelled')) AS "hasOrders"
          FROM basket b WHERE b.trip_id = $1 AND b.person_id = $2 AND b.place_id = $3`,
        [key.tripId, key.personId, key.placeId],
      )
      return rows[0] ?? null
    },
    async buyerRecord(order, personId) {
      const { rows } = await client.query(buyerRecord, [personId, order.seller.id, order.id])
      return rows[0]
    },
    savePlacement: (placement) => savePlacement(client, placement, newId),
    async fallAway(order, to, reason, deed) {
      await client.query(
        'UPDATE orders SET status = $2::"OrderStatus", cancel_reason = $3, updated_at = now() WHERE id = $1',
        [order.id, to, to === 'cancelled' ? reason : null],
      )
      const lotIds = await releaseStock(client, [order.id])
      const feeMovedTo = order.feeDong > 0 ? await moveFee(client, order.id) : null
      await writeDeed(client, newId, `order:${order.id}`, deed)
      return { lotIds, feeMovedTo }
    },
  }
}

export const buyerRecord = `SELECT
  (SELECT count(*) FROM orders WHERE person_id = $1 AND status IN ('delivered', 'settled')) AS delivered,
  EXISTS (SELECT 1 FROM bank_account WHERE seller_id = $2 AND active_from <= now()
    AND (active_until IS NULL OR active_until > now())) AS "familyHasAccount",
  EXISTS (SELECT 1 FROM live_session v JOIN orders o ON o.live_session_id = v.id
    WHERE o.id = $3 AND v.status IN ('announced', 'live')) AS "liveGoesOn"`

/** The basket's fee is a line of one of its orders: when that one falls away, the oldest that stays takes it over. */
async function moveFee(client: PoolClient, orderId: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `WITH gone AS (SELECT id, basket_id, fee_dong FROM orders WHERE id = $1 AND basket_id IS NOT NULL),
      heir AS (SELECT o.id FROM orders o JOIN gone ON o.basket_id = gone.basket_id AND o.id <> gone.id
        WHERE o.status IN ('placed', 'says_paid', 'confirmed', 'cut', 'on_the_way') ORDER BY o.created_at, o.id LIMIT 1),
      emptied AS (UPDATE orders SET fee_dong = 0 FROM heir, gone WHERE orders.id = gone.id RETURNING orders.id)
    UPDATE orders o SET fee_dong = gone.fee_dong, updated_at = now() FROM heir, gone WHERE o.id = heir.id RETURNING o.id`,
    [orderId],
  )
  return rows[0]?.id ?? null
}
