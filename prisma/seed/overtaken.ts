// Trips and orders of the demo that time has overtaken come to their end, so that they do not pile up.
import type { ClientBase } from 'pg'
import { memoCode } from '#app/domain/payments/memo'
import { seedId } from './ids'
import { cameIn, entries } from './ledger'
import { upsert } from './rows'
import { ago, hour } from './vietnam-time'

/** Hours after its departure at which a demo trip counts as over. */
const patience = 3 * hour

export async function endOvertaken(db: ClientBase, now: Date): Promise<void> {
  const when = ago(now, patience)
  await deliver(db, now, when)
  await db.query(
    `UPDATE orders SET status = 'expired', hold_until = NULL, updated_at = $2
     WHERE is_demo AND (status = 'held' AND hold_until < $1
       OR status IN ('placed', 'says_paid') AND trip_id IN (SELECT id FROM trip WHERE departs_at < $1))`,
    [when, now],
  )
  await db.query(
    `UPDATE payment SET status = 'expired' FROM orders
     WHERE orders.id = order_id AND is_demo AND orders.status = 'expired' AND payment.status = 'open'`,
  )
  // What fell away holds nothing, and the lots are set right by settleStock.
  await db.query(
    `UPDATE order_line SET holds = false FROM orders
     WHERE orders.id = order_id AND is_demo AND orders.status IN ('expired', 'cancelled') AND holds`,
  )
  await db.query(`UPDATE trip SET status = 'done' WHERE is_demo AND status <> 'called_off' AND departs_at < $1`, [when])
}

/** Whoever was still waiting got their basket and paid at the door. */
async function deliver(db: ClientBase, now: Date, when: Date): Promise<void> {
  const { rows } = await db.query(
    `SELECT o.id, o.code, o.seller_id, o.method, o.goods_dong, o.fee_dong, o.credit_dong, o.paid_dong, t.carrier_id,
        carrier.person_id AS carrier_person, (SELECT count(*) FROM payment p WHERE p.order_id = o.id)::int AS payments
     FROM orders o JOIN trip t ON t.id = o.trip_id JOIN seller carrier ON carrier.id = t.carrier_id
     WHERE o.is_demo AND o.status IN ('confirmed', 'cut', 'on_the_way', 'delivered') AND t.departs_at < $1`,
    [when],
  )
  for (const row of rows) {
    const due = row.goods_dong + row.fee_dong - row.credit_dong - row.paid_dong
    if (due > 0) await takeAtTheDoor(db, now, row, due)
    await db.query(`UPDATE orders SET status = 'settled', paid_dong = paid_dong + $2, updated_at = $3 WHERE id = $1`, [
      row.id,
      Math.max(0, due),
      now,
    ])
    await db.query(
      `INSERT INTO delivery (order_id, status, left_at, delivered_at, proof, by_person_id) VALUES ($1, 'delivered', $2, $2, 'seen', $3)
       ON CONFLICT (order_id) DO UPDATE SET status = 'delivered', delivered_at = COALESCE(delivery.delivered_at, $2)`,
      [row.id, now, row.carrier_person],
    )
  }
}

type Overtaken = Record<'id' | 'code' | 'seller_id' | 'carrier_id' | 'carrier_person', string> &
  Record<'goods_dong' | 'fee_dong' | 'credit_dong' | 'paid_dong' | 'payments', number>

async function takeAtTheDoor(db: ClientBase, now: Date, row: Overtaken, due: number): Promise<void> {
  const paymentId = seedId(`payment:overtaken:${row.id}`)
  await db.query(`UPDATE payment SET status = 'superseded' WHERE order_id = $1 AND status = 'open'`, [row.id])
  const payment = {
    id: paymentId,
    order_id: row.id,
    method: 'cod',
    code: memoCode(row.code, row.payments),
    due_dong: due,
    paid_dong: due,
    status: 'paid',
    settled_at: now,
    confirmed_by_id: row.carrier_person,
  }
  await upsert(db, 'payment', ['id'], [payment], 'all')
  const order = {
    id: row.id,
    sellerId: row.seller_id,
    carrierId: row.carrier_id,
    status: 'settled' as const,
    isDemo: true,
    goodsDong: row.goods_dong,
    feeDong: row.fee_dong,
    creditDong: row.credit_dong,
    paidDong: due,
    method: 'cod' as const,
    paymentId,
    byPersonId: row.carrier_person,
    at: now,
  }
  const posting = cameIn(order, due, paymentId)
  // An order may have had money before: this posting has a name of its own.
  const named = entries(posting, now).map((entry) => ({
    ...entry,
    id: seedId(`overtaken:${entry.id}`),
    posting_id: seedId(`overtaken:${entry.posting_id}`),
  }))
  await upsert(db, 'ledger_entry', ['id'], named, 'all')
}
