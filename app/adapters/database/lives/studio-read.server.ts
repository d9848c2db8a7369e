import type { Pool } from 'pg'
import type { StudioLot } from '#app/domain/live-sessions/studio-view'
import { wholeUnits } from '#app/domain/products/lot-offer'
import { pictureOf } from '../selling/produce-reads.server'

/** Lots of a live in their order, and which one is up. */
export async function readStudioLots(
  pool: Pool,
  liveId: string,
): Promise<{ lots: StudioLot[]; pinnedLotId: string | null }> {
  const { rows } = await pool.query(
    `SELECT l.id, l.code, p.name, p.kind, l.unit, l.unit_base, l.price_dong, l.free_base, l.is_open, n.id IS NOT NULL AS is_pinned,
       f.id AS photo_id, f.status AS photo_status, f.blur, f.has_avif
     FROM live_lot ll JOIN lot l ON l.id = ll.lot_id JOIN product p ON p.id = l.product_id
     LEFT JOIN pin n ON n.live_session_id = ll.live_session_id AND n.lot_id = l.id AND n.unpinned_at IS NULL
     LEFT JOIN LATERAL (SELECT x.id, x.status, x.blur, x.has_avif FROM photo x WHERE x.product_id = p.id
       ORDER BY x.position, x.created_at DESC LIMIT 1) f ON true
     WHERE ll.live_session_id = $1 ORDER BY ll.position`,
    [liveId],
  )
  const lots = rows.map((row) => ({
    lotId: row.id as string,
    code: row.code as string,
    name: row.name as string,
    kind: row.kind as string,
    picture: pictureOf(row),
    unit: row.unit as string,
    priceDong: row.price_dong as number,
    left: wholeUnits(row.free_base, row.unit_base),
    isOpen: row.is_open as boolean,
  }))
  return { lots, pinnedLotId: rows.find((row) => row.is_pinned)?.id ?? null }
}
