import type { Pool } from 'pg'
import type { NewId } from '#app/ports/chance'
import type { ClockedOrder, OrderClocks } from '#app/ports/order-clocks'
import { inTransaction } from '../pools.server'
import { releaseStock } from './release-stock.server'

const clocked = 'id, seller_id AS "sellerId", device_id AS "deviceId", person_id AS "personId"'

export function createOrderClocks(pool: Pool, newId: NewId): OrderClocks {
  const changed = async (text: string, values: unknown[]): Promise<ClockedOrder[]> =>
    (await pool.query<ClockedOrder>(text, values)).rows
  return {
    async expireHolds(limit) {
      const waiting = await pool.query({
        name: 'holds-run-out',
        text: `SELECT 1 FROM orders WHERE status = 'held' AND hold_until <= now() LIMIT 1`,
      })
      if (waiting.rowCount === 0) return { orders: [], lotIds: [] }
      return inTransaction(pool, async (client) => {
        const { rows } = await client.query<ClockedOrder>(
          `WITH due AS (SELECT id FROM orders WHERE status = 'held' AND hold_until <= now()
              ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
            UPDATE orders o SET status = 'expired', updated_at = now() FROM due WHERE o.id = due.id
            RETURNING o.id, o.seller_id AS "sellerId", o.device_id AS "deviceId", o.person_id AS "personId"`,
          [limit],
        )
        const ids = rows.map((row) => row.id)
        const lotIds = await releaseStock(client, ids)
        await client.query(
          `INSERT INTO audit (id, action, subject, details)
            SELECT a.id, 'order:expired', 'order:' || a.order_id, '{"from":"held"}'
            FROM unnest($1::uuid[], $2::uuid[]) AS a(id, order_id)`,
          [ids.map(() => newId()), ids],
        )
        return { orders: rows, lotIds }
      })
    },
    async unpaidIds(limit) {
      const { rows } = await pool.query<{ id: string }>({
        name: 'orders-unpaid',
        text: `SELECT id FROM orders WHERE status = 'placed' AND pay_until <= now() AND paid_dong = 0
          ORDER BY pay_until LIMIT $1`,
        values: [limit],
      })
      return rows.map((row) => row.id)
    },
    extendHolds: (deviceId, minutes) =>
      changed(
        `UPDATE orders SET hold_until = hold_until + make_interval(mins => $2), hold_extended_at = now(), updated_at = now()
          WHERE device_id = $1 AND status = 'held' AND hold_extended_at IS NULL AND hold_until > now() RETURNING ${clocked}`,
        [deviceId, minutes],
      ),
    adoptHolds: (deviceId, personId) =>
      changed(
        `UPDATE orders SET person_id = $2, updated_at = now()
          WHERE device_id = $1 AND status = 'held' AND person_id IS NULL RETURNING ${clocked}`,
        [deviceId, personId],
      ),
    shortenPayClocks: (liveSessionId, minutes) =>
      changed(
        `UPDATE orders SET pay_until = now() + make_interval(mins => $2), updated_at = now()
          WHERE live_session_id = $1 AND status = 'placed' AND pay_until > now() + make_interval(mins => $2)
          RETURNING ${clocked}`,
        [liveSessionId, minutes],
      ),
    async closeTrips() {
      const { rows } = await pool.query<{ id: string }>({
        name: 'trips-to-close',
        text: `UPDATE trip SET status = 'closed' WHERE status = 'planned' AND closes_at <= now() RETURNING id`,
      })
      return rows.map((row) => row.id)
    },
  }
}
