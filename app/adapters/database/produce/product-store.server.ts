// Products and lots as their family writes them. Codes are given under a lock on the family's row, so that two phones
// listing at once never get the same one; stock is changed relative to what is held at that moment, in one statement.
import type { Pool, PoolClient } from 'pg'
import { maxOpenLots, nextLotCode } from '#app/domain/products/lot-offer'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { By, NewLot, ProductStore } from '#app/ports/product-store'
import { writeAudit } from '../audit.server'
import { inTransaction } from '../pools.server'

type LotRefusal = 'not-found' | 'too-many-lots'

export function createProductStore(pool: () => Pool): ProductStore {
  return {
    async kindOf(sellerId, productId) {
      const { rows } = await pool().query('SELECT kind FROM product WHERE id = $1 AND seller_id = $2', [
        productId,
        sellerId,
      ])
      return rows[0]?.kind ?? null
    },

    list: (by, product, lot) =>
      inTransaction(pool(), async (db) => {
        await lockFamily(db, by.sellerId)
        await db.query('SAVEPOINT before_listing')
        await db.query(
          `INSERT INTO product (id, seller_id, kind, name, base, created_by_id) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (id) DO NOTHING`,
          [product.id, by.sellerId, product.kind, product.name, product.base, by.onBehalf ? by.personId : null],
        )
        if (product.photoId) {
          await db.query('UPDATE photo SET product_id = $1 WHERE id = $2 AND seller_id = $3', [
            product.id,
            product.photoId,
            by.sellerId,
          ])
        }
        const listed = await insertLot(db, by, product.id, lot)
        // Refused is refused whole: neither a product without its lot nor a photo on somebody else's product stays.
        if (!listed.ok) await db.query('ROLLBACK TO SAVEPOINT before_listing')
        return listed
      }),

    openLot: (by, productId, lot) =>
      inTransaction(pool(), async (db) => {
        await lockFamily(db, by.sellerId)
        return await insertLot(db, by, productId, lot)
      }),

    changeLot: (by, lotId, change) =>
      inTransaction(pool(), async (db) => {
        const { rowCount } = await db.query(
          `UPDATE lot l SET
             price_dong = COALESCE($3, l.price_dong),
             offered_base = CASE WHEN $4::int IS NULL THEN l.offered_base ELSE l.held_base + $4 * l.unit_base END,
             free_base = CASE WHEN $4::int IS NULL THEN l.free_base ELSE $4 * l.unit_base END,
             in_ground = COALESCE($5, l.in_ground),
             is_open = COALESCE($6, l.is_open),
             version = l.version + 1
           FROM product p WHERE l.id = $1 AND p.id = l.product_id AND p.seller_id = $2`,
          [
            lotId,
            by.sellerId,
            change.priceDong ?? null,
            change.leftUnits ?? null,
            change.inGround ?? null,
            change.isOpen ?? null,
          ],
        )
        if (rowCount === 1) await record(db, by, 'lot:change', lotId, change)
        return rowCount === 1
      }),
  }
}

async function lockFamily(db: PoolClient, sellerId: string): Promise<void> {
  await db.query('SELECT 1 FROM seller WHERE id = $1 FOR NO KEY UPDATE', [sellerId])
}

async function insertLot(
  db: PoolClient,
  by: By,
  productId: string,
  lot: NewLot,
): Promise<Result<{ code: string }, LotRefusal>> {
  const owned = await db.query('SELECT 1 FROM product WHERE id = $1 AND seller_id = $2', [productId, by.sellerId])
  if (owned.rowCount === 0) return refuse('not-found')
  const known = await db.query<{ code: string; product_id: string }>('SELECT code, product_id FROM lot WHERE id = $1', [
    lot.lotId,
  ])
  if (known.rows[0])
    return known.rows[0].product_id === productId ? ok({ code: known.rows[0].code }) : refuse('not-found')
  // A code stays taken while its lot can still be asked for: open, or with orders that are not gone yet.
  const { rows: taken } = await db.query<{ code: string; is_open: boolean }>(
    `SELECT l.code, l.is_open FROM lot l JOIN product p ON p.id = l.product_id
     WHERE p.seller_id = $1 AND (l.is_open OR l.created_at > now() - interval '24 hours')`,
    [by.sellerId],
  )
  const code = nextLotCode(taken.map((row) => row.code))
  if (!code || taken.filter((row) => row.is_open).length >= maxOpenLots) return refuse('too-many-lots')
  await db.query(
    `INSERT INTO lot (id, product_id, code, unit, unit_base, price_dong, offered_base, free_base, in_ground, harvest_on, created_by_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10)`,
    [
      lot.lotId,
      productId,
      code,
      lot.unit,
      lot.unitBase,
      lot.priceDong,
      lot.offeredBase,
      lot.inGround,
      lot.harvestOn,
      by.onBehalf ? by.personId : null,
    ],
  )
  await db.query(
    `INSERT INTO live_lot (live_session_id, lot_id, position)
     SELECT v.id, $2, COALESCE((SELECT max(position) + 1 FROM live_lot x WHERE x.live_session_id = v.id), 0)
     FROM live_session v WHERE v.seller_id = $1 AND v.status IN ('announced', 'live')`,
    [by.sellerId, lot.lotId],
  )
  await record(db, by, 'lot:open', lot.lotId, {
    unit: lot.unit,
    priceDong: lot.priceDong,
    offeredBase: lot.offeredBase,
  })
  return ok({ code })
}

async function record(db: PoolClient, by: By, action: string, subject: string, details: Record<string, unknown>) {
  await writeAudit(db, {
    personId: by.personId,
    deviceId: by.deviceId,
    onBehalfOf: by.onBehalf ? by.sellerId : null,
    action,
    subject: `lot:${subject}`,
    details,
  })
}
