// The farmer's moves of orders. Each names the states it may come from in its WHERE, so that a second phone, a repeat or a
// buyer who cancels at the same moment finds one truth. Locks: orders by id, then lots by id.
import type { Pool, PoolClient, QueryResultRow } from 'pg'
import type { DeliverOutcome, MovedOrder, Mover } from '#app/ports/selling-store'
import { writeAudit } from '../audit.server'
import { inTransaction } from '../pools.server'

const movedColumns = 'o.id, o.seller_id, o.device_id, o.person_id, o.status'

export function cutTrip(pool: Pool, by: Mover, tripId: string): Promise<MovedOrder[] | null> {
  return inTransaction(pool, async (db) => {
    const known = await db.query('SELECT 1 FROM orders WHERE trip_id = $1 AND seller_id = $2 LIMIT 1', [
      tripId,
      by.sellerId,
    ])
    if (known.rowCount === 0) return null
    const { rows } = await db.query(
      `UPDATE orders o SET status = 'cut', updated_at = now()
       WHERE o.id IN (SELECT id FROM orders WHERE trip_id = $1 AND seller_id = $2 AND status = 'confirmed' ORDER BY id FOR UPDATE)
         AND o.status = 'confirmed' RETURNING ${movedColumns}`,
      [tripId, by.sellerId],
    )
    await record(db, by, 'orders:cut', `trip:${tripId}`, { orders: rows.length })
    return rows.map(movedOf)
  })
}

export function sendOffTrip(pool: Pool, by: Mover, tripId: string, now: Date): Promise<MovedOrder[] | null> {
  return inTransaction(pool, async (db) => {
    const trip = await db.query(
      `SELECT 1 FROM trip WHERE id = $1 AND carrier_id = $2 AND status <> 'called_off' FOR UPDATE`,
      [tripId, by.sellerId],
    )
    if (trip.rowCount === 0) return null
    const { rows } = await db.query(
      `UPDATE orders o SET status = 'on_the_way', updated_at = $3
       WHERE o.id IN (SELECT id FROM orders WHERE trip_id = $1
           AND (status = 'cut' OR (status = 'confirmed' AND seller_id = $2)) ORDER BY id FOR UPDATE)
         AND o.status IN ('confirmed', 'cut') RETURNING ${movedColumns}`,
      [tripId, by.sellerId, now],
    )
    await db.query(
      `INSERT INTO delivery (order_id, status, left_at, by_person_id) SELECT x, 'on_the_way', $2, $3 FROM unnest($1::uuid[]) x
       ON CONFLICT (order_id) DO UPDATE SET status = 'on_the_way', left_at = $2, by_person_id = $3`,
      [rows.map((row) => row.id), now, by.personId],
    )
    if (rows.length > 0) await db.query(`UPDATE trip SET status = 'on_the_way' WHERE id = $1`, [tripId])
    await record(db, by, 'orders:send', `trip:${tripId}`, { orders: rows.length })
    return rows.map(movedOf)
  })
}

export function deliverOne(
  pool: Pool,
  by: Mover,
  orderId: string,
  code: string | null,
  now: Date,
): Promise<DeliverOutcome> {
  return inTransaction(pool, async (db) => {
    const order = await lockCarried(db, by, orderId)
    if (!order) return { kind: 'not-found' as const }
    if (order.status === 'delivered' || order.status === 'settled')
      return { kind: 'delivered' as const, moved: movedOf(order), method: order.method, repeated: true }
    if (order.status !== 'on_the_way') return { kind: 'move-not-allowed' as const }
    if (code !== null && code !== order.delivery_code) return { kind: 'wrong-code' as const }
    await db.query(`UPDATE orders SET status = 'delivered', updated_at = $2 WHERE id = $1`, [orderId, now])
    await db.query(
      `INSERT INTO delivery (order_id, status, delivered_at, proof, by_person_id) VALUES ($1, 'delivered', $2, $3, $4)
       ON CONFLICT (order_id) DO UPDATE SET status = 'delivered', delivered_at = $2, proof = $3, by_person_id = $4`,
      [orderId, now, code === null ? 'seen' : 'code', by.personId],
    )
    await finishTrip(db, order.trip_id)
    await record(db, by, 'order:deliver', `order:${orderId}`, { proof: code === null ? 'seen' : 'code' })
    return {
      kind: 'delivered' as const,
      moved: movedOf({ ...order, status: 'delivered' }),
      method: order.method,
      repeated: false,
    }
  })
}

export function refuseOne(
  pool: Pool,
  by: Mover,
  orderId: string,
  reason: string,
  now: Date,
): Promise<MovedOrder | 'not-found' | 'move-not-allowed'> {
  return inTransaction(pool, async (db) => {
    const order = await lockCarried(db, by, orderId)
    if (!order) return 'not-found' as const
    if (order.status === 'refused') return movedOf(order)
    if (order.status !== 'on_the_way') return 'move-not-allowed' as const
    await db.query(`UPDATE orders SET status = 'refused', cancel_reason = $2, updated_at = $3 WHERE id = $1`, [
      orderId,
      reason,
      now,
    ])
    await db.query(
      `INSERT INTO delivery (order_id, status, refusal, by_person_id) VALUES ($1, 'refused', $2, $3)
       ON CONFLICT (order_id) DO UPDATE SET status = 'refused', refusal = $2, by_person_id = $3`,
      [orderId, reason, by.personId],
    )
    await giveBackStock(db, orderId)
    await finishTrip(db, order.trip_id)
    await record(db, by, 'order:refused', `order:${orderId}`, { reason })
    return movedOf({ ...order, status: 'refused' })
  })
}

/** The order when this family sold it or rides its trip. */
async function lockCarried(db: PoolClient, by: Mover, orderId: string): Promise<QueryResultRow | undefined> {
  const { rows } = await db.query(
    `SELECT ${movedColumns}, o.method, o.delivery_code, o.trip_id FROM orders o JOIN trip t ON t.id = o.trip_id
     WHERE o.id = $1 AND (o.seller_id = $2 OR t.carrier_id = $2) FOR UPDATE OF o`,
    [orderId, by.sellerId],
  )
  return rows[0]
}

/** held = sum of the lines that hold: both change in this one transaction. */
async function giveBackStock(db: PoolClient, orderId: string): Promise<void> {
  const { rows } = await db.query<{ lot_id: string; base_amount: number }>(
    'UPDATE order_line SET holds = false WHERE order_id = $1 AND holds RETURNING lot_id, base_amount',
    [orderId],
  )
  for (const line of rows.sort((a, b) => a.lot_id.localeCompare(b.lot_id))) {
    await db.query(
      `UPDATE lot SET held_base = held_base - $2, free_base = GREATEST(offered_base - (held_base - $2), 0), version = version + 1 WHERE id = $1`,
      [line.lot_id, line.base_amount],
    )
  }
}

async function finishTrip(db: PoolClient, tripId: string): Promise<void> {
  await db.query(
    `UPDATE trip SET status = 'done' WHERE id = $1 AND status = 'on_the_way'
     AND NOT EXISTS (SELECT 1 FROM orders WHERE trip_id = $1 AND status IN ('confirmed', 'cut', 'on_the_way'))`,
    [tripId],
  )
}

function movedOf(row: QueryResultRow): MovedOrder {
  return {
    orderId: row.id,
    sellerId: row.seller_id,
    deviceId: row.device_id,
    personId: row.person_id,
    status: row.status,
  }
}

async function record(db: PoolClient, by: Mover, action: string, subject: string, details: Record<string, unknown>) {
  const onBehalfOf = by.onBehalf ? by.sellerId : null
  await writeAudit(db, { personId: by.personId, deviceId: by.deviceId, onBehalfOf, action, subject, details })
}
