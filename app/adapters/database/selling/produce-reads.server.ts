import type { Pool, QueryResultRow } from 'pg'
import { photoBase } from '#app/domain/photos/photo-file'
import { wholeUnits } from '#app/domain/products/lot-offer'
import type { MyLotView, ProduceView } from '#app/domain/selling/views'

const newestPhoto = `LEFT JOIN LATERAL (
    SELECT f.id, f.status, f.blur, f.has_avif FROM photo f WHERE f.product_id = p.id
    ORDER BY f.position, f.created_at DESC LIMIT 1) f ON true`

/** What the family offers now, by code. */
export async function readLots(pool: Pool, sellerId: string): Promise<MyLotView[]> {
  const { rows } = await pool.query(
    `SELECT l.id, l.product_id, l.code, p.name, p.kind, l.unit, l.unit_base, l.price_dong, l.offered_base, l.held_base, l.free_base,
       l.is_open, l.in_ground, f.id AS photo_id, f.status AS photo_status, f.blur, f.has_avif
     FROM lot l JOIN product p ON p.id = l.product_id ${newestPhoto}
     WHERE p.seller_id = $1 AND NOT p.is_hidden AND (l.is_open OR l.created_at > now() - interval '20 hours')
     ORDER BY l.is_open DESC, l.code`,
    [sellerId],
  )
  return rows.map((row) => ({
    lotId: row.id,
    productId: row.product_id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    picture: pictureOf(row),
    photoStatus: row.photo_status ?? 'none',
    unit: row.unit,
    priceDong: row.price_dong,
    offered: wholeUnits(row.offered_base, row.unit_base),
    sold: wholeUnits(row.held_base, row.unit_base),
    left: wholeUnits(row.free_base, row.unit_base),
    isOpen: row.is_open,
    inGround: row.in_ground,
  }))
}

/** What was offered before and is not now, each as it was last. */
export async function readEarlier(pool: Pool, sellerId: string): Promise<ProduceView['earlier']> {
  const { rows } = await pool.query(
    `SELECT p.id AS product_id, p.name, p.kind, l.unit, l.unit_base, l.price_dong, l.offered_base,
       f.id AS photo_id, f.status AS photo_status, f.blur, f.has_avif
     FROM product p
       JOIN LATERAL (SELECT * FROM lot x WHERE x.product_id = p.id ORDER BY x.created_at DESC LIMIT 1) l ON true
       ${newestPhoto}
     WHERE p.seller_id = $1 AND NOT p.is_hidden AND NOT EXISTS (SELECT 1 FROM lot o WHERE o.product_id = p.id AND o.is_open)
     ORDER BY l.created_at DESC LIMIT 20`,
    [sellerId],
  )
  return rows.map((row) => ({
    productId: row.product_id,
    name: row.name,
    kind: row.kind,
    picture: pictureOf(row),
    unit: row.unit,
    priceDong: row.price_dong,
    quantity: Math.max(1, wholeUnits(row.offered_base, row.unit_base)),
  }))
}

export function pictureOf(row: QueryResultRow) {
  const isReady = row.photo_status === 'ready'
  return {
    base: isReady ? photoBase(row.photo_id) : null,
    hasAvif: isReady && row.has_avif === true,
    blur: isReady ? row.blur : null,
    kind: row.kind as string,
  }
}
