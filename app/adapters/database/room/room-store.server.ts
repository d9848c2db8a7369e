import type { Pool } from 'pg'
import type { CommentFacts, RoomFacts, RoomStore, WatchedLot } from '#app/ports/room-store'

const lot = `jsonb_build_object('lotId', l.id, 'priceDong', l.price_dong, 'left', l.free_base / l.unit_base,
  'isOpen', l.is_open AND NOT p.is_hidden, 'version', l.version)`
const room = `SELECT v.id AS "liveSessionId", v.slug, v.seller_id AS "sellerId", h.commune_code AS "communeCode", v.status,
    (SELECT lot_id FROM pin WHERE live_session_id = v.id AND unpinned_at IS NULL LIMIT 1) AS "pinnedLotId",
    COALESCE((SELECT jsonb_agg(${lot} ORDER BY ll.position) FROM live_lot ll JOIN lot l ON l.id = ll.lot_id
      JOIN product p ON p.id = l.product_id WHERE ll.live_session_id = v.id), '[]'::jsonb) AS lots
  FROM live_session v JOIN seller s ON s.id = v.seller_id JOIN place h ON h.id = s.hamlet_id WHERE v.slug = $1`
// A replay's room shows what is left, too: its last week.
const watched = `SELECT l.id AS "lotId", l.price_dong AS "priceDong", l.free_base / l.unit_base AS left,
    l.is_open AND NOT p.is_hidden AS "isOpen", l.version, p.seller_id AS "sellerId",
    ARRAY(SELECT v.slug FROM live_lot ll JOIN live_session v ON v.id = ll.live_session_id WHERE ll.lot_id = l.id
      AND (v.status IN ('announced', 'live') OR v.ended_at > now() - interval '7 days')) AS slugs
  FROM lot l JOIN product p ON p.id = l.product_id WHERE l.id = ANY($1::uuid[])`
const comment = 'id, name, text, created_at AS at'

export function createRoomStore(pool: Pool): RoomStore {
  return {
    async room(slug) {
      return (await pool.query<RoomFacts>({ name: 'room', text: room, values: [slug] })).rows[0] ?? null
    },
    async comments(liveSessionId, limit) {
      const text = `SELECT * FROM (SELECT ${comment} FROM comment WHERE live_session_id = $1 AND hidden_at IS NULL
        ORDER BY created_at DESC LIMIT $2) newest ORDER BY at`
      return (await pool.query<CommentFacts>({ name: 'room-comments', text, values: [liveSessionId, limit] })).rows
    },
    async watchedLots(lotIds) {
      return (await pool.query<WatchedLot>({ name: 'watched-lots', text: watched, values: [lotIds] })).rows
    },
    async familyCommune(sellerId) {
      const text = 'SELECT h.commune_code AS code FROM seller s JOIN place h ON h.id = s.hamlet_id WHERE s.id = $1'
      return (await pool.query({ name: 'family-commune', text, values: [sellerId] })).rows[0]?.code ?? null
    },
    async addComment(given) {
      const added = await pool.query<CommentFacts>({
        name: 'add-comment',
        text: `INSERT INTO comment (id, live_session_id, device_id, person_id, name, text) VALUES ($1, $2, $3, $4, $5, $6)
          ON CONFLICT (id) DO NOTHING RETURNING ${comment}`,
        values: [given.id, given.liveSessionId, given.deviceId, given.personId, given.name, given.text],
      })
      if (added.rows[0]) return { comment: added.rows[0], isNew: true }
      const known = await pool.query<CommentFacts>(
        `SELECT ${comment} FROM comment WHERE id = $1 AND device_id = $2 AND live_session_id = $3`,
        [given.id, given.deviceId, given.liveSessionId],
      )
      return known.rows[0] ? { comment: known.rows[0], isNew: false } : null
    },
    async hideComment({ commentId, liveSessionId, personId }) {
      const { rowCount } = await pool.query(
        `UPDATE comment SET hidden_at = now(), hidden_by_id = $3
          WHERE id = $1 AND live_session_id = $2 AND hidden_at IS NULL`,
        [commentId, liveSessionId, personId],
      )
      return rowCount === 1
    },
  }
}
