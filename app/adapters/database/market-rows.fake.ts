// Rows for database tests: one commune, a hamlet and a handover point, one verified family with one lot and one trip.
// Written with the owner's or the app's login; names are invented.
import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'

export type MarketRows = {
  communeCode: string
  hamletId: string
  marketId: string
  sellerPersonId: string
  sellerId: string
  productId: string
  lotId: string
  liveId: string
  slug: string
  tripId: string
}

export async function insertMarketRows(pool: Pool, options: { units?: number; priceDong?: number } = {}) {
  const ids: MarketRows = {
    communeCode: String(10000 + Math.floor(Math.random() * 89999)),
    hamletId: randomUUID(),
    marketId: randomUUID(),
    sellerPersonId: randomUUID(),
    sellerId: randomUUID(),
    productId: randomUUID(),
    lotId: randomUUID(),
    liveId: randomUUID(),
    slug: `live-${randomUUID().slice(0, 8)}`,
    tripId: randomUUID(),
  }
  const unitBase = 500
  const offered = (options.units ?? 20) * unitBase
  const inserts: [string, unknown[]][] = [
    [
      `INSERT INTO commune (code, name, province_code, province_name, is_open, fee_floor_dong, fee_cap_dong)
        VALUES ($1, 'Xã Thử', '40', 'Nghệ An', true, 5000, 25000)`,
      [ids.communeCode],
    ],
    [
      `INSERT INTO place (id, commune_code, kind, name, search_name, latitude, longitude) VALUES
        ($1, $3, 'hamlet', 'bản Trên', 'ban tren', 19.42, 104.18), ($2, $3, 'handover', 'cổng chợ', 'cong cho', 19.40, 104.12)`,
      [ids.hamletId, ids.marketId, ids.communeCode],
    ],
    [
      'INSERT INTO road (from_place_id, to_place_id, minutes, metres) VALUES ($1, $2, 25, 9000)',
      [ids.hamletId, ids.marketId],
    ],
    [
      'INSERT INTO person (id, phone, name) VALUES ($1, $2, $3)',
      [ids.sellerPersonId, `+849${randomDigits(8)}`, 'Chị Thử'],
    ],
    [
      `INSERT INTO seller (id, person_id, slug, display_name, hamlet_id, status) VALUES ($1, $2, $3, 'Chị Thử', $4, 'verified')`,
      [ids.sellerId, ids.sellerPersonId, `chi-thu-${ids.sellerId.slice(0, 8)}`, ids.hamletId],
    ],
    [
      `INSERT INTO product (id, seller_id, kind, name, base) VALUES ($1, $2, 'cai-meo', 'Cải mèo', 'gram')`,
      [ids.productId, ids.sellerId],
    ],
    [
      `INSERT INTO lot (id, product_id, code, unit, unit_base, price_dong, offered_base, free_base, harvest_on)
        VALUES ($1, $2, 'A1', 'bo', $3, $4, $5, $5, current_date)`,
      [ids.lotId, ids.productId, unitBase, options.priceDong ?? 15_000, offered],
    ],
    [
      `INSERT INTO live_session (id, slug, seller_id, title, status, announced_for, started_at, created_by_id, media_key)
        VALUES ($1, $2, $3, 'Rau sáng nay', 'live', now(), now(), $4, $5)`,
      [ids.liveId, ids.slug, ids.sellerId, ids.sellerPersonId, randomUUID()],
    ],
    ['INSERT INTO live_lot (live_session_id, lot_id, position) VALUES ($1, $2, 0)', [ids.liveId, ids.lotId]],
    [
      `INSERT INTO trip (id, carrier_id, from_place_id, departs_at, closes_at, capacity_grams, petrol_dong, labour_dong)
        VALUES ($1, $2, $3, now() + interval '12 hours', now() + interval '10 hours', 60000, 30000, 50000)`,
      [ids.tripId, ids.sellerId, ids.hamletId],
    ],
    [
      `INSERT INTO trip_stop (trip_id, place_id, position, arrives_from, arrives_until)
        VALUES ($1, $2, 0, now() + interval '12 hours', now() + interval '13 hours')`,
      [ids.tripId, ids.marketId],
    ],
  ]
  for (const [sql, values] of inserts) await pool.query(sql, values)
  return ids
}

/** A buyer with a proved phone number. */
export async function insertPerson(pool: Pool, name = 'Trần Thị Hoa'): Promise<{ id: string; phone: string }> {
  const person = { id: randomUUID(), phone: `+849${randomDigits(8)}` }
  await pool.query('INSERT INTO person (id, phone, name) VALUES ($1, $2, $3)', [person.id, person.phone, name])
  return person
}

function randomDigits(length: number): string {
  return Array.from({ length }, () => Math.floor(Math.random() * 10)).join('')
}
