import type { Pool } from 'pg'
import type { SellingStore } from '#app/ports/selling-store'
import { readCame, readOwed } from './money-reads.server'
import { cutTrip, deliverOne, refuseOne, sendOffTrip } from './order-moves.server'
import { readEarlier, readLots } from './produce-reads.server'
import { readTrips } from './trip-reads.server'

export function createSellingStore(pool: () => Pool): SellingStore {
  return {
    async family(sellerId) {
      const { rows } = await pool().query(
        `SELECT s.id, s.slug, s.display_name, s.status, h.name AS hamlet, c.name AS commune, o.name AS officer, o.phone
         FROM seller s JOIN place h ON h.id = s.hamlet_id JOIN commune c ON c.code = h.commune_code
         LEFT JOIN LATERAL (
           SELECT p.name, p.phone FROM role_grant g JOIN person p ON p.id = g.person_id
           WHERE g.role = 'officer' AND g.commune_code = h.commune_code AND g.revoked_at IS NULL AND p.phone IS NOT NULL
           ORDER BY g.granted_at LIMIT 1
         ) o ON true WHERE s.id = $1`,
        [sellerId],
      )
      const row = rows[0]
      if (!row) return null
      return {
        id: row.id,
        slug: row.slug,
        name: row.display_name,
        hamlet: row.hamlet,
        commune: row.commune,
        status: row.status,
        officer: row.phone && { name: row.officer ?? '', phone: row.phone },
      }
    },
    trips: (sellerId, since) => readTrips(pool(), sellerId, since),
    lots: (sellerId) => readLots(pool(), sellerId),
    earlier: (sellerId) => readEarlier(pool(), sellerId),
    owed: (sellerId) => readOwed(pool(), sellerId),
    came: (sellerId, since) => readCame(pool(), sellerId, since),
    cut: (by, tripId) => cutTrip(pool(), by, tripId),
    sendOff: (by, tripId, now) => sendOffTrip(pool(), by, tripId, now),
    deliver: (by, orderId, code, now) => deliverOne(pool(), by, orderId, code, now),
    refuse: (by, orderId, reason, now) => refuseOne(pool(), by, orderId, reason, now),
    async lotsOf(orderId) {
      const { rows } = await pool().query<{ lot_id: string }>(
        'SELECT DISTINCT lot_id FROM order_line WHERE order_id = $1',
        [orderId],
      )
      return rows.map((row) => row.lot_id)
    },
    async markRehearsed(sellerId, now) {
      await pool().query('UPDATE seller SET rehearsed_at = COALESCE(rehearsed_at, $2) WHERE id = $1', [sellerId, now])
    },
  }
}
