// Rules that must hold over the whole database, whatever happened: each query gives the rows that break its rule.
import type { Pool } from 'pg'

export type Breach = { rule: string; subject: string; details: string }

const rules: Readonly<Record<string, string>> = {
  'held-is-the-sum-of-lines': `SELECT l.id AS subject, 'held ' || l.held_base || ', lines ' || COALESCE(s.held, 0) AS details
    FROM lot l LEFT JOIN (SELECT lot_id, sum(base_amount) AS held FROM order_line WHERE holds GROUP BY lot_id) s ON s.lot_id = l.id
    WHERE l.held_base <> COALESCE(s.held, 0)`,
  'not-oversold': `SELECT l.id AS subject, 'free ' || l.free_base || ' of ' || l.offered_base AS details FROM lot l
    WHERE l.free_base <> GREATEST(l.offered_base - l.held_base, 0) OR l.free_base < 0`,
  'only-living-orders-hold': `SELECT ol.id AS subject, o.status::text AS details FROM order_line ol JOIN orders o ON o.id = ol.order_id
    WHERE ol.holds AND o.status IN ('expired', 'cancelled')`,
  'living-orders-hold': `SELECT ol.id AS subject, o.status::text AS details FROM order_line ol JOIN orders o ON o.id = ol.order_id
    WHERE NOT ol.holds AND o.status IN ('held', 'placed', 'says_paid', 'confirmed', 'cut', 'on_the_way')`,
  'goods-are-the-sum-of-lines': `SELECT o.id AS subject, 'goods ' || o.goods_dong || ', lines ' || COALESCE(s.sum, 0) AS details
    FROM orders o LEFT JOIN (SELECT order_id, sum(amount_dong) FROM order_line GROUP BY order_id) s ON s.order_id = o.id
    WHERE o.goods_dong <> COALESCE(s.sum, 0)`,
  'one-line-per-decision': `SELECT d.line_id AS subject, 'taps ' || count(*) AS details FROM hold_decision d
    WHERE d.line_id IS NOT NULL GROUP BY d.line_id HAVING count(*) > 1`,
  'a-held-decision-has-its-line': `SELECT d.key AS subject, 'line ' || d.line_id AS details FROM hold_decision d
    LEFT JOIN order_line ol ON ol.id = d.line_id WHERE d.outcome = 'held' AND ol.id IS NULL`,
  'one-fee-a-basket': `SELECT b.id AS subject, 'basket ' || b.fee_dong || ', orders ' || sum(o.fee_dong) AS details
    FROM basket b JOIN orders o ON o.basket_id = b.id
    WHERE o.status IN ('placed', 'says_paid', 'confirmed', 'cut', 'on_the_way')
    GROUP BY b.id, b.fee_dong HAVING sum(o.fee_dong) <> b.fee_dong`,
  'no-ride-is-overloaded': `SELECT t.id AS subject, 'grams ' || w.grams || ' of ' || t.capacity_grams AS details
    FROM trip t JOIN (SELECT o.trip_id, sum(ol.base_amount) AS grams FROM orders o JOIN order_line ol ON ol.order_id = o.id AND ol.holds
      JOIN lot l ON l.id = ol.lot_id JOIN product p ON p.id = l.product_id AND p.base = 'gram' GROUP BY o.trip_id) w ON w.trip_id = t.id
    WHERE w.grams > t.capacity_grams`,
}

/** All breaches, by rule; an empty list is the proof. Reads only, in one snapshot. */
export async function checkOrders(pool: Pool): Promise<Breach[]> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const breaches: Breach[] = []
    for (const [rule, sql] of Object.entries(rules)) {
      const { rows } = await client.query<{ subject: string; details: string }>(`${sql} LIMIT 20`)
      breaches.push(...rows.map((row) => ({ rule, ...row })))
    }
    return breaches
  } finally {
    await client.query('ROLLBACK').catch(() => {})
    client.release()
  }
}
