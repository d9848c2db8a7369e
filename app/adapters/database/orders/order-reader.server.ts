import type { Pool } from 'pg'
import type { OrderReader } from '#app/ports/order-store'
import { type OrderRow, orderFacts, selectOrders } from './order-rows.server'

const byIds = selectOrders('WHERE o.id = ANY($1::uuid[])')
const byCode = selectOrders('WHERE o.code = $1')
const ofOwner = selectOrders(`WHERE (o.device_id = $1 OR o.person_id = $2) AND o.status = ANY($3::"OrderStatus"[])
  AND (o.person_id IS NULL OR o.person_id = $2) ORDER BY o.created_at DESC LIMIT $4`)

export function createOrderReader(pool: Pool): OrderReader {
  return {
    async byIds(ids) {
      if (ids.length === 0) return []
      const { rows } = await pool.query<OrderRow>({ name: 'orders-by-ids', text: byIds, values: [ids] })
      return rows.map(orderFacts)
    },
    async byCode(code) {
      const { rows } = await pool.query<OrderRow>({ name: 'order-by-code', text: byCode, values: [code] })
      return rows[0] ? orderFacts(rows[0]) : null
    },
    async ofOwner(owner, statuses, limit) {
      const values = [owner.deviceId, owner.personId, statuses, limit]
      const { rows } = await pool.query<OrderRow>({ name: 'orders-of-owner', text: ofOwner, values })
      return rows.map(orderFacts)
    },
  }
}
