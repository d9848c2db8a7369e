import type { Pool, QueryResultRow } from 'pg'
import type { MoneyLine } from '#app/domain/selling/views'

export async function readOwed(pool: Pool, sellerId: string) {
  const { rows } = await pool.query(
    `SELECT o.id, o.code, o.recipient_name, o.goods_dong + o.fee_dong - o.credit_dong - o.paid_dong AS amount, o.created_at AS at, o.method
     FROM orders o WHERE o.seller_id = $1 AND o.status IN ('placed', 'confirmed', 'cut', 'on_the_way', 'delivered')
       AND o.goods_dong + o.fee_dong - o.credit_dong - o.paid_dong > 0
     ORDER BY o.created_at LIMIT 100`,
    [sellerId],
  )
  return rows.map(lineOf)
}

export async function readCame(pool: Pool, sellerId: string, since: Date) {
  const { rows } = await pool.query(
    `SELECT o.id, o.code, o.recipient_name, p.paid_dong AS amount, COALESCE(p.settled_at, p.created_at) AS at, p.method
     FROM payment p JOIN orders o ON o.id = p.order_id
     WHERE o.seller_id = $1 AND p.paid_dong > 0 AND COALESCE(p.settled_at, p.created_at) >= $2
     ORDER BY at DESC LIMIT 100`,
    [sellerId, since],
  )
  return rows.map(lineOf)
}

function lineOf(row: QueryResultRow): MoneyLine & { isCash: boolean } {
  return {
    orderId: row.id,
    code: row.code,
    buyer: row.recipient_name ?? '',
    amountDong: row.amount,
    at: row.at.toISOString(),
    isCash: row.method === 'cod',
  }
}
