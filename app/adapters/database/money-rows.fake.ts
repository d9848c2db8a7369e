// Rows for money tests: a family with a bank account, and orders as placing leaves them.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { makeCode } from '#app/domain/shared/code'
import type { Sealer } from '#app/ports/sealer'
import { insertMarketRows, insertPerson, type MarketRows } from './market-rows.fake'

export type FamilyRows = MarketRows & { account: string }

export async function insertFamily(pool: Pool, sealer: Sealer, units = 100): Promise<FamilyRows> {
  const rows = await insertMarketRows(pool, { units })
  const account = `038${Math.floor(Math.random() * 1e9)}`.padEnd(12, '7')
  await pool.query(
    `INSERT INTO bank_account (id, seller_id, bank_bin, number_sealed, number_hash, number_last4, holder_name, active_from)
     VALUES ($1, $2, '970422', $3, $4, $5, 'VI THI THU', now() - interval '1 day')`,
    [
      randomUUID(),
      rows.sellerId,
      sealer.seal(account, 'bank-account.number'),
      sealer.fingerprint(account, 'bank-account.number'),
      account.slice(-4),
    ],
  )
  return { ...rows, account }
}

/** An order of `units` at 15.000 đ each, held and placed. */
export async function insertOrder(
  pool: Pool,
  family: FamilyRows,
  options: { units?: number; feeDong?: number; method?: 'vietqr' | 'cod'; status?: string } = {},
): Promise<{ id: string; code: string }> {
  const { units = 2, feeDong = 12_000, method = 'vietqr', status = method === 'cod' ? 'confirmed' : 'placed' } = options
  const [id, deviceId, basketId] = [randomUUID(), randomUUID(), randomUUID()]
  const code = makeCode(randomBytes(6), 6)
  const buyer = await insertPerson(pool)
  await pool.query('INSERT INTO device (id, person_id) VALUES ($1, $2)', [deviceId, buyer.id])
  await pool.query(
    `INSERT INTO basket (id, trip_id, person_id, place_id, fee_dong, quote) VALUES ($1, $2, $3, $4, $5, '{}')`,
    [basketId, family.tripId, buyer.id, family.marketId, feeDong],
  )
  await pool.query(
    `INSERT INTO orders (id, code, seller_id, device_id, person_id, status, trip_id, basket_id, place_id, recipient_name, method,
       goods_dong, fee_dong, pay_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'Hoa', $10, $11, $12, now() + interval '30 minutes')`,
    [
      id,
      code,
      family.sellerId,
      deviceId,
      buyer.id,
      status,
      family.tripId,
      basketId,
      family.marketId,
      method,
      units * 15_000,
      feeDong,
    ],
  )
  await pool.query(
    `INSERT INTO order_line (id, order_id, lot_id, quantity, base_amount, unit_price_dong, amount_dong)
     VALUES ($1, $2, $3, $4::int, $4 * 500, 15000, $4 * 15000)`,
    [randomUUID(), id, family.lotId, units],
  )
  await moveStock(pool, family.lotId, units)
  return { id, code }
}

/** Ends an order as the clock or a person does: its stock goes back. */
export async function endOrder(pool: Pool, orderId: string, status: 'expired' | 'cancelled'): Promise<void> {
  const { rows } = await pool.query(
    'UPDATE order_line SET holds = false WHERE order_id = $1 AND holds RETURNING lot_id, quantity',
    [orderId],
  )
  for (const row of rows) await moveStock(pool, row.lot_id, -row.quantity)
  await pool.query('UPDATE orders SET status = $2, updated_at = now() WHERE id = $1', [orderId, status])
}

export async function moveStock(pool: Pool, lotId: string, units: number): Promise<void> {
  await pool.query(
    `UPDATE lot SET held_base = held_base + $2 * unit_base, free_base = offered_base - held_base - $2 * unit_base WHERE id = $1`,
    [lotId, units],
  )
}
