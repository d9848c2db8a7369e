// Orders as they are read: one query for any number of them, lines and family joined in.
import type { OrderFacts } from '#app/ports/order-store'

/** Columns named as in OrderFacts; `where` continues after the joins (order alias `o`). */
export function selectOrders(where: string): string {
  return `SELECT o.id, o.code, o.status, o.device_id AS "deviceId", o.person_id AS "personId",
    o.goods_dong AS "goodsDong", o.fee_dong AS "feeDong", o.credit_dong AS "creditDong", o.paid_dong AS "paidDong",
    o.method, o.hold_until AS "holdUntil", o.pay_until AS "payUntil", o.said_paid_at AS "saidPaidAt",
    o.delivery_code AS "deliveryCode", o.recipient_name AS "recipientName", o.recipient_phone AS "recipientPhone",
    COALESCE(o.recipient_name, bp.name) AS "buyerName", o.note, o.cancel_reason AS "cancelReason", v.slug AS "liveSlug", o.created_at AS "createdAt",
    jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.display_name, 'hamlet', h.name, 'hamletId', h.id,
      'commune', c.name, 'communeCode', c.code, 'portrait', s.portrait, 'isVerified', s.status = 'verified',
      'phone', sp.phone) AS seller,
    CASE WHEN st.trip_id IS NOT NULL THEN jsonb_build_object('id', t.id, 'placeId', dp.id, 'placeName', dp.name,
      'arrivesFrom', st.arrives_from, 'arrivesUntil', st.arrives_until, 'closesAt', t.closes_at) END AS trip,
    COALESCE(li.lines, '[]'::jsonb) AS lines
  FROM orders o
  JOIN seller s ON s.id = o.seller_id
  JOIN person sp ON sp.id = s.person_id
  JOIN place h ON h.id = s.hamlet_id
  JOIN commune c ON c.code = h.commune_code
  LEFT JOIN person bp ON bp.id = o.person_id
  LEFT JOIN live_session v ON v.id = o.live_session_id
  LEFT JOIN trip t ON t.id = o.trip_id
  LEFT JOIN trip_stop st ON st.trip_id = o.trip_id AND st.place_id = o.place_id
  LEFT JOIN place dp ON dp.id = o.place_id
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('id', g.id, 'lotId', g.lot_id, 'name', p.name, 'kind', p.kind, 'base', p.base, 'unit', l.unit,
      'quantity', g.quantity, 'baseAmount', g.base_amount, 'unitPriceDong', g.unit_price_dong,
      'amountDong', g.amount_dong) ORDER BY g.id) AS lines
    FROM (
      SELECT min(ol.id::text)::uuid AS id, ol.lot_id, ol.unit_price_dong, sum(ol.quantity) AS quantity,
        sum(ol.base_amount) AS base_amount, sum(ol.amount_dong) AS amount_dong
      FROM order_line ol WHERE ol.order_id = o.id GROUP BY ol.lot_id, ol.unit_price_dong
    ) g JOIN lot l ON l.id = g.lot_id JOIN product p ON p.id = l.product_id
  ) li ON true
  ${where}`
}

export type OrderRow = Omit<OrderFacts, 'trip'> & {
  trip: null | {
    id: string
    placeId: string
    placeName: string
    arrivesFrom: string
    arrivesUntil: string
    closesAt: string
  }
}

export function orderFacts(row: OrderRow): OrderFacts {
  const { trip } = row
  return {
    ...row,
    trip: trip && {
      ...trip,
      arrivesFrom: new Date(trip.arrivesFrom),
      arrivesUntil: new Date(trip.arrivesUntil),
      closesAt: new Date(trip.closesAt),
    },
  }
}
