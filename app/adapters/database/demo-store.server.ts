import type { Pool } from 'pg'
import type { DemoStore } from '#app/ports/demo-store'

export function createDemoStore(pool: Pool): DemoStore {
  return {
    async personByPhone(phone) {
      const { rows } = await pool.query('SELECT id FROM person WHERE phone = $1 AND is_demo', [phone])
      return rows[0] ?? null
    },
    async transfers(limit) {
      const { rows } = await pool.query(
        `SELECT p.id AS "paymentId", p.code AS memo, o.code AS "orderCode", s.display_name AS seller,
            o.recipient_name AS buyer, p.due_dong AS "dueDong", o.status = 'expired' AS "isLate", b.number_sealed AS "numberSealed"
         FROM payment p JOIN orders o ON o.id = p.order_id JOIN seller s ON s.id = o.seller_id
           JOIN bank_account b ON b.id = p.bank_account_id
         WHERE s.is_demo AND s.money_mode = 'bank_notice' AND p.method = 'vietqr' AND p.paid_dong = 0
           AND (p.status = 'open' AND o.status IN ('placed', 'says_paid')
             OR o.status = 'expired' AND o.updated_at > now() - interval '3 hours')
         ORDER BY p.created_at DESC LIMIT $1`,
        [limit],
      )
      return rows
    },
    async runningLive(sellerId) {
      const { rows } = await pool.query(
        `SELECT v.id, v.slug, (SELECT t.device_id FROM take t WHERE t.live_session_id = v.id AND t.ended_at IS NULL) AS "busyWith"
         FROM live_session v WHERE v.seller_id = $1 AND v.status = 'live'`,
        [sellerId],
      )
      const live = rows[0]
      if (!live) return null
      const lots = await pool.query(
        `SELECT l.id AS "lotId", p.kind, l.price_dong AS "priceDong", l.unit_base AS "unitBase",
            l.free_base / l.unit_base AS left, l.held_base / l.unit_base AS held
         FROM live_lot ll JOIN lot l ON l.id = ll.lot_id JOIN product p ON p.id = l.product_id
         WHERE ll.live_session_id = $1 AND l.is_open ORDER BY ll.position`,
        [live.id],
      )
      return { slug: live.slug, busyWith: live.busyWith, lots: lots.rows }
    },
    async keepRing(slug, seconds) {
      await pool.query('UPDATE live_session SET ring_seconds = $2 WHERE slug = $1 AND is_demo', [slug, seconds])
    },
    async tidy(before, phones) {
      const lives = `SELECT id FROM live_session WHERE is_demo AND ring_seconds IS NOT NULL`
      await pool.query(`DELETE FROM pin WHERE live_session_id IN (${lives}) AND unpinned_at < $1`, [before])
      await pool.query(`DELETE FROM comment WHERE live_session_id IN (${lives}) AND created_at < $1`, [before])
      // Nothing of theirs may stand in the ledger, in a payment or in a basket that others share.
      const fallen = `SELECT o.id FROM orders o JOIN person b ON b.id = o.person_id
        WHERE o.is_demo AND o.status IN ('expired', 'cancelled') AND o.updated_at < $1 AND b.phone BETWEEN $2 AND $3
          AND NOT EXISTS (SELECT 1 FROM payment WHERE order_id = o.id)
          AND NOT EXISTS (SELECT 1 FROM ledger_entry WHERE order_id = o.id)`
      const values = [before, phones.from, phones.until]
      await pool.query(
        `WITH fallen AS (${fallen}), decisions AS (DELETE FROM hold_decision WHERE order_id IN (SELECT id FROM fallen)),
           lines AS (DELETE FROM order_line WHERE order_id IN (SELECT id FROM fallen))
         SELECT count(*) FROM fallen`,
        values,
      )
      await pool.query(
        `DELETE FROM orders o WHERE o.id IN (${fallen}) AND NOT EXISTS (SELECT 1 FROM order_line WHERE order_id = o.id)
           AND NOT EXISTS (SELECT 1 FROM hold_decision WHERE order_id = o.id)
           AND NOT EXISTS (SELECT 1 FROM delivery WHERE order_id = o.id)`,
        values,
      )
    },
  }
}
