// Orders and payments inside a money transaction, in plain SQL: locks and their order are visible.
import type { PoolClient } from 'pg'
import type { AccountRow, MoneyOrder, PaymentRow, PaymentRows } from '#app/ports/payment-store'

const paymentColumns = `p.id, p.order_id AS "orderId", p.method, p.code, p.due_dong AS "dueDong", p.paid_dong AS "paidDong",
  p.status, p.bank_account_id AS "bankAccountId"`

export function paymentRows(client: PoolClient): PaymentRows {
  const one = async <Row>(sql: string, values: unknown[]): Promise<Row | null> =>
    ((await client.query(sql, values)).rows[0] as Row | undefined) ?? null
  return {
    lockOrder: (orderId) =>
      one<MoneyOrder>(
        `SELECT o.id, o.code, o.seller_id AS "sellerId", o.device_id AS "deviceId", o.person_id AS "personId", o.status, o.method,
           o.goods_dong AS "goodsDong", o.fee_dong AS "feeDong", o.credit_dong AS "creditDong", o.paid_dong AS "paidDong",
           o.is_demo AS "isDemo", t.carrier_id AS "carrierId", t.closes_at AS "tripClosesAt"
         FROM orders o LEFT JOIN trip t ON t.id = o.trip_id WHERE o.id = $1 FOR UPDATE OF o`,
        [orderId],
      ),
    async saveOrder(orderId, change) {
      await client.query(
        `UPDATE orders SET status = $2, paid_dong = $3, updated_at = $4,
           said_paid_at = CASE WHEN $5 THEN $6::timestamptz ELSE said_paid_at END, pay_until = COALESCE($7, pay_until)
         WHERE id = $1`,
        [
          orderId,
          change.status,
          change.paidDong,
          change.at,
          change.saidPaidAt !== undefined,
          change.saidPaidAt ?? null,
          change.payUntil ?? null,
        ],
      )
    },
    payment: (paymentId) => one<PaymentRow>(`SELECT ${paymentColumns} FROM payment p WHERE p.id = $1`, [paymentId]),
    openPaymentOf: (orderId) =>
      one<PaymentRow>(`SELECT ${paymentColumns} FROM payment p WHERE p.order_id = $1 AND p.status = 'open'`, [orderId]),
    async countPaymentsOf(orderId) {
      return (await one<{ n: number }>('SELECT count(*)::int AS n FROM payment WHERE order_id = $1', [orderId]))?.n ?? 0
    },
    async hasCashPayment(orderId) {
      return (await one(`SELECT 1 FROM payment WHERE order_id = $1 AND method = 'cod' LIMIT 1`, [orderId])) !== null
    },
    async addPayment(payment) {
      await client.query(
        `INSERT INTO payment (id, order_id, method, code, due_dong, paid_dong, status, bank_account_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          payment.id,
          payment.orderId,
          payment.method,
          payment.code,
          payment.dueDong,
          payment.paidDong,
          payment.status,
          payment.bankAccountId,
          payment.createdAt,
        ],
      )
    },
    async savePayment(paymentId, change) {
      await client.query(
        `UPDATE payment SET status = $2, paid_dong = COALESCE($3, paid_dong), settled_at = COALESCE($4, settled_at),
           confirmed_by_id = COALESCE($5, confirmed_by_id) WHERE id = $1`,
        [paymentId, change.status, change.paidDong ?? null, change.settledAt ?? null, change.confirmedById ?? null],
      )
    },
    activeAccount: (sellerId, now) =>
      one<AccountRow>(
        `SELECT a.id, a.seller_id AS "sellerId", a.bank_bin AS bin, a.number_sealed AS "numberSealed", a.holder_name AS holder,
           a.relation = 'self' AS "holderIsSeller", s.money_mode AS "howKnown"
         FROM bank_account a JOIN seller s ON s.id = a.seller_id
         WHERE a.seller_id = $1 AND a.active_from <= $2 AND (a.active_until IS NULL OR a.active_until > $2)
         ORDER BY a.active_from DESC, a.created_at DESC LIMIT 1`,
        [sellerId, now],
      ),
    async paymentByCodes(codes, sellerIds) {
      const { rows } = await client.query(
        `SELECT ${paymentColumns}, p.code = ANY($1) AS exact
         FROM payment p JOIN orders o ON o.id = p.order_id
         WHERE (p.code = ANY($1) OR o.code = ANY($1)) AND o.seller_id = ANY($2::uuid[]) AND p.method = 'vietqr'
         ORDER BY exact DESC, p.created_at DESC, p.id DESC LIMIT 50`,
        [codes, sellerIds],
      )
      const found = rows as (PaymentRow & { exact: boolean })[]
      const best = found.filter((row) => row.exact === found[0]?.exact)
      return new Set(best.map((row) => row.orderId)).size === 1 ? (best[0] ?? null) : null
    },
    reholdStock: (orderId, now) => reholdStock(client, orderId, now),
  }
}

async function reholdStock(client: PoolClient, orderId: string, now: Date): Promise<ReadonlyArray<string> | null> {
  const trip = await client.query(
    `SELECT 1 FROM orders o JOIN trip t ON t.id = o.trip_id WHERE o.id = $1 AND t.status = 'planned' AND t.closes_at > $2`,
    [orderId, now],
  )
  if (trip.rowCount === 0) return null
  await client.query('SAVEPOINT rehold')
  // Lots are locked by id, as everybody does; one that lacks stock is not updated, and then none is.
  await client.query(
    `SELECT l.id FROM lot l WHERE l.id IN (SELECT lot_id FROM order_line WHERE order_id = $1 AND NOT holds)
     ORDER BY l.id FOR UPDATE`,
    [orderId],
  )
  const lots = await client.query(
    `WITH wanted AS (SELECT lot_id, sum(base_amount)::int AS base FROM order_line WHERE order_id = $1 AND NOT holds GROUP BY lot_id)
     UPDATE lot l SET held_base = l.held_base + w.base, free_base = GREATEST(l.offered_base - l.held_base - w.base, 0),
       version = l.version + 1
     FROM wanted w WHERE l.id = w.lot_id AND l.free_base >= w.base RETURNING l.id`,
    [orderId],
  )
  const lines = await client.query(
    'UPDATE order_line SET holds = true WHERE order_id = $1 AND NOT holds AND lot_id = ANY($2::uuid[])',
    [orderId, lots.rows.map((row) => row.id)],
  )
  const missing = await client.query('SELECT 1 FROM order_line WHERE order_id = $1 AND NOT holds LIMIT 1', [orderId])
  if (missing.rowCount !== 0 || lines.rowCount === 0) {
    await client.query('ROLLBACK TO SAVEPOINT rehold')
    return null
  }
  await client.query('RELEASE SAVEPOINT rehold')
  return lots.rows.map((row) => row.id as string)
}
