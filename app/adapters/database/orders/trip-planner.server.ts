import type { Pool } from 'pg'
import { ok, refuse } from '#app/domain/shared/result'
import type { RideStart, TripPlanner } from '#app/ports/trip-store'
import { writeAudit } from '../audit.server'
import { inTransaction } from '../pools.server'

export function createTripPlanner(pool: () => Pool): TripPlanner {
  return {
    async start(sellerId) {
      const { rows } = await pool().query<RideStart>(
        `SELECT s.status, COALESCE((
           SELECT jsonb_agg(jsonb_build_object('placeId', p.id, 'minutes', r.minutes, 'metres', r.metres) ORDER BY r.minutes)
           FROM road r JOIN place p ON p.id = r.to_place_id JOIN commune c ON c.code = p.commune_code
           WHERE r.from_place_id = s.hamlet_id AND p.kind = 'handover' AND p.is_open AND c.is_open
         ), '[]'::jsonb) AS roads
         FROM seller s WHERE s.id = $1`,
        [sellerId],
      )
      return rows[0] ?? null
    },

    plan: (by, trip) =>
      inTransaction(pool(), async (db) => {
        // Two phones of one family at once: the second waits here and then sees the first one's trip.
        await db.query('SELECT 1 FROM seller WHERE id = $1 FOR NO KEY UPDATE', [by.sellerId])
        const known = await db.query<{ id: string; carrier_id: string }>(
          `SELECT id, carrier_id FROM trip
           WHERE id = $1 OR (carrier_id = $2 AND departs_at = $3 AND status <> 'called_off') ORDER BY id = $1 DESC LIMIT 1`,
          [trip.id, by.sellerId, trip.departsAt],
        )
        const before = known.rows[0]
        if (before?.id === trip.id)
          return before.carrier_id === by.sellerId ? ok({ tripId: trip.id }) : refuse('key-reused')
        if (before) return refuse('already-planned')
        const made = await db.query(
          `INSERT INTO trip (id, carrier_id, from_place_id, departs_at, closes_at, capacity_grams, petrol_dong, labour_dong, is_demo)
           SELECT $1, s.id, s.hamlet_id, $3, $4, $5, $6, $7, s.is_demo FROM seller s WHERE s.id = $2
           ON CONFLICT (id) DO NOTHING`,
          [trip.id, by.sellerId, trip.departsAt, trip.closesAt, trip.capacityGrams, trip.petrolDong, trip.labourDong],
        )
        if (made.rowCount === 0) return refuse('key-reused')
        await db.query(
          `INSERT INTO trip_stop (trip_id, place_id, position, arrives_from, arrives_until)
           SELECT $1, x.place_id, x.position, x.arrives_from, x.arrives_until
           FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[])
             WITH ORDINALITY AS x (place_id, arrives_from, arrives_until, position)`,
          [
            trip.id,
            trip.stops.map((stop) => stop.placeId),
            trip.stops.map((stop) => stop.arrivesFrom),
            trip.stops.map((stop) => stop.arrivesUntil),
          ],
        )
        await writeAudit(db, {
          personId: by.personId,
          deviceId: by.deviceId,
          onBehalfOf: by.onBehalf ? by.sellerId : null,
          action: 'trip:plan',
          subject: `trip:${trip.id}`,
        })
        return ok({ tripId: trip.id })
      }),
  }
}
