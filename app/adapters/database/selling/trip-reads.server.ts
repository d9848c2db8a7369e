import type { Pool, QueryResultRow } from 'pg'
import type { StoredParcel, StoredTrip } from '#app/domain/selling/trip-work'

/**
 * Trips ridden by a family or with its orders on them, with their stops, orders and lines; without orders
 * only those it will ride itself and that still take orders.
 */
export async function readTrips(pool: Pool, sellerId: string, since: Date): Promise<StoredTrip[]> {
  const { rows: trips } = await pool.query(
    `SELECT t.id, t.status, t.departs_at, t.closes_at, t.carrier_id, s.display_name,
       (SELECT jsonb_agg(jsonb_build_object('placeId', x.place_id, 'place', p.name, 'from', x.arrives_from, 'until', x.arrives_until) ORDER BY x.position)
        FROM trip_stop x JOIN place p ON p.id = x.place_id WHERE x.trip_id = t.id) AS stops
     FROM trip t JOIN seller s ON s.id = t.carrier_id
     WHERE t.status <> 'called_off'
       AND (t.carrier_id = $1 OR EXISTS (SELECT 1 FROM orders o WHERE o.trip_id = t.id AND o.seller_id = $1))
       AND (t.departs_at >= $2 OR EXISTS (SELECT 1 FROM orders o WHERE o.trip_id = t.id AND o.status = 'on_the_way'))
       AND (EXISTS (SELECT 1 FROM orders o WHERE o.trip_id = t.id AND o.status NOT IN ('held', 'expired', 'cancelled'))
         OR (t.carrier_id = $1 AND t.status = 'planned' AND t.closes_at > now() AND t.departs_at < now() + interval '3 days'))
     ORDER BY t.departs_at LIMIT 12`,
    [sellerId, since],
  )
  if (trips.length === 0) return []
  const { rows: orders } = await pool.query(
    `SELECT o.id, o.trip_id, o.code, o.seller_id, o.status, o.place_id, o.recipient_name, o.recipient_phone, o.note, o.method,
       o.goods_dong, o.fee_dong, o.credit_dong, o.paid_dong, o.created_at,
       (SELECT jsonb_agg(jsonb_build_object('name', p.name, 'kind', p.kind, 'unit', l.unit, 'quantity', ol.quantity) ORDER BY ol.created_at)
        FROM order_line ol JOIN lot l ON l.id = ol.lot_id JOIN product p ON p.id = l.product_id WHERE ol.order_id = o.id) AS lines
     FROM orders o JOIN trip t ON t.id = o.trip_id
     WHERE o.trip_id = ANY($1) AND (o.seller_id = $2 OR t.carrier_id = $2) AND o.status NOT IN ('held', 'expired', 'cancelled')
     ORDER BY o.created_at`,
    [trips.map((trip) => trip.id), sellerId],
  )
  return trips.map((trip) => ({
    tripId: trip.id,
    status: trip.status,
    departsAt: trip.departs_at,
    closesAt: trip.closes_at,
    carrierId: trip.carrier_id,
    carrier: trip.display_name,
    stops: (trip.stops ?? []).map((stop: { placeId: string; place: string; from: string; until: string }) => ({
      placeId: stop.placeId,
      place: stop.place,
      arrivesFrom: new Date(stop.from),
      arrivesUntil: new Date(stop.until),
    })),
    orders: orders.filter((order) => order.trip_id === trip.id).map(parcelOf),
  }))
}

function parcelOf(row: QueryResultRow): StoredParcel {
  return {
    orderId: row.id,
    code: row.code,
    sellerId: row.seller_id,
    status: row.status,
    placeId: row.place_id,
    recipient: row.recipient_name ?? '',
    phone: row.recipient_phone,
    note: row.note,
    method: row.method,
    goodsDong: row.goods_dong,
    feeDong: row.fee_dong,
    creditDong: row.credit_dong,
    paidDong: row.paid_dong,
    createdAt: row.created_at,
    lines: row.lines ?? [],
  }
}
