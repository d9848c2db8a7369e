import type { Pool } from 'pg'
import type { SharedLive } from '#app/ports/live-session-store'

/** What a shared link tells of a live: who, where, when, and the one product that stands for it. */
export async function sharedLive(pool: Pool, slug: string): Promise<SharedLive | null> {
  const { rows } = await pool.query(
    `SELECT v.id, v.slug, v.title, v.status, v.announced_for, s.display_name, h.name AS hamlet, c.name AS commune,
       l.kind, l.name, l.unit, l.price_dong, l.photo_id
     FROM live_session v JOIN seller s ON s.id = v.seller_id JOIN place h ON h.id = s.hamlet_id
       JOIN commune c ON c.code = h.commune_code
     LEFT JOIN LATERAL (
       SELECT p.kind, p.name, x.unit, x.price_dong,
         (SELECT f.id FROM photo f WHERE f.product_id = p.id AND f.status = 'ready' ORDER BY f.position, f.created_at DESC LIMIT 1) AS photo_id
       FROM live_lot ll JOIN lot x ON x.id = ll.lot_id JOIN product p ON p.id = x.product_id
       LEFT JOIN pin n ON n.live_session_id = v.id AND n.lot_id = x.id AND n.unpinned_at IS NULL
       WHERE ll.live_session_id = v.id ORDER BY n.id IS NULL, x.is_open DESC, ll.position LIMIT 1
     ) l ON true
     WHERE v.slug = $1`,
    [slug],
  )
  const row = rows[0]
  if (!row) return null
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    status: row.status,
    announcedFor: row.announced_for,
    seller: row.display_name,
    hamlet: row.hamlet,
    commune: row.commune,
    lot: row.kind && {
      kind: row.kind,
      name: row.name,
      unit: row.unit,
      priceDong: row.price_dong,
      photoId: row.photo_id,
    },
  }
}
