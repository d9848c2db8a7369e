import type { Pool } from 'pg'
import { soldStatuses } from '#app/domain/payments/ledger'
import type { FamilySums, MoneyTask, TransferToCheck } from '#app/domain/payments/views'
import type { MoneyReads } from '#app/ports/money-reads'

export function createMoneyReads(pool: Pool): MoneyReads {
  return {
    async transfersToCheck(sellerId) {
      const { rows } = await pool.query(
        `SELECT o.id AS "orderId", o.code AS "orderCode", p.id AS "paymentId", p.code AS memo, p.due_dong AS "dueDong",
           o.recipient_name AS buyer, o.said_paid_at AS "saidPaidAt"
         FROM orders o JOIN payment p ON p.order_id = o.id AND p.status = 'open' AND p.method = 'vietqr'
         WHERE o.seller_id = $1 AND o.status = 'says_paid' ORDER BY o.said_paid_at, o.id LIMIT 200`,
        [sellerId],
      )
      return rows.map((row): TransferToCheck => ({ ...row, saidPaidAt: row.saidPaidAt?.toISOString() ?? null }))
    },
    async familySums(sellerId, from, until) {
      const { rows } = await pool.query(
        `SELECT
           COALESCE(-sum(amount_dong) FILTER (WHERE account = 'goods:' || $1), 0)::int8 AS "soldDong",
           COALESCE(sum(amount_dong) FILTER (WHERE account IN ('seller-bank:' || $1, 'cash:' || $1)), 0)::int8 AS "arrivedDong",
           COALESCE(-sum(amount_dong) FILTER (WHERE account = 'delivery:' || $1), 0)::int8 AS "carriedDong"
         FROM ledger_entry WHERE seller_id = $1::uuid AND at >= $2 AND at < $3`,
        [sellerId, from, until],
      )
      return rows[0] as FamilySums
    },
    async familyTasks(sellerId, since) {
      // A transfer without a code we know is the family's own affair, unless the sum is just what somebody still owes.
      const { rows } = await pool.query(
        `SELECT CASE WHEN o.status IN ('expired', 'cancelled', 'refused') THEN 'refund-due' ELSE 'over' END AS kind,
           o.id AS "orderId", o.code AS "orderCode", o.updated_at AS at,
           CASE WHEN o.status IN ('expired', 'cancelled', 'refused') THEN o.paid_dong
             ELSE o.paid_dong + o.credit_dong - o.goods_dong - o.fee_dong END AS "amountDong"
         FROM orders o
         WHERE o.seller_id = $1 AND o.updated_at >= $2 AND o.paid_dong > 0
           AND (o.status IN ('expired', 'cancelled', 'refused') OR o.paid_dong + o.credit_dong > o.goods_dong + o.fee_dong)
         UNION ALL
         SELECT 'unknown-memo', NULL, NULL, n.received_at, n.amount_dong
         FROM notice n
         WHERE n.result = 'unknown-memo' AND n.received_at >= $2
           AND n.account IN (SELECT encode(number_hash, 'hex') FROM bank_account WHERE seller_id = $1)
           AND EXISTS (SELECT 1 FROM payment p JOIN orders o ON o.id = p.order_id
             WHERE o.seller_id = $1 AND p.due_dong = n.amount_dong AND p.paid_dong = 0
               AND p.created_at BETWEEN n.received_at - interval '2 days' AND n.received_at)
         ORDER BY at DESC LIMIT 100`,
        [sellerId, since],
      )
      return rows.map((row): MoneyTask => ({ ...row, amountDong: Number(row.amountDong), at: row.at.toISOString() }))
    },
    async ordersApartFromLedger(since) {
      const { rows } = await pool.query(
        `SELECT o.id FROM orders o
         CROSS JOIN LATERAL (SELECT
             COALESCE(sum(e.amount_dong) FILTER (WHERE e.account = 'buyer:' || o.id), 0) AS owed,
             COALESCE(sum(e.amount_dong) FILTER (WHERE e.account LIKE 'delivery:%'), 0) AS fee
           FROM ledger_entry e WHERE e.order_id = o.id AND e.kind = 'sale') l
         CROSS JOIN LATERAL (SELECT o.status = ANY($2::"OrderStatus"[]) AS sold) s
         WHERE o.updated_at >= $1 AND o.status <> 'held'
           AND (l.owed <> CASE WHEN s.sold THEN o.goods_dong + o.fee_dong - o.credit_dong ELSE 0 END
             OR l.fee <> CASE WHEN s.sold THEN -o.fee_dong ELSE 0 END)
         LIMIT 200`,
        [since, soldStatuses],
      )
      return rows.map((row) => row.id as string)
    },
  }
}
