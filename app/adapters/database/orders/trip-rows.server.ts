// Trips with their stops, what is loaded and how many baskets go where, in one query.
import type { TripFacts } from '#app/domain/delivery/trips'
import { weightGrams } from '#app/domain/delivery/weight'

/** `where` continues after the joins (trip alias `t`). Orders that fell away weigh nothing and make no basket. */
export function selectTrips(where: string): string {
  return `SELECT t.id, t.carrier_id AS "carrierId", t.from_place_id AS "fromPlaceId", t.status,
    f.latitude, f.longitude, t.departs_at AS "departsAt", t.closes_at AS "closesAt",
    t.capacity_grams AS "capacityGrams", t.petrol_dong AS "petrolDong", t.labour_dong AS "labourDong",
    COALESCE(s.stops, '[]'::jsonb) AS stops, COALESCE(w.loaded, '[]'::jsonb) AS loaded
  FROM trip t JOIN place f ON f.id = t.from_place_id
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('placeId', p.id, 'placeName', p.name, 'communeName', c.name,
      'latitude', p.latitude, 'longitude', p.longitude, 'floorDong', c.fee_floor_dong, 'capDong', c.fee_cap_dong,
      'measuredMetres', r.metres, 'arrivesFrom', st.arrives_from, 'arrivesUntil', st.arrives_until,
      'baskets', (SELECT count(DISTINCT o.basket_id) FROM orders o
        WHERE o.trip_id = t.id AND o.place_id = p.id AND o.status NOT IN ('held', 'expired', 'cancelled'))
      ) ORDER BY st.position) AS stops
    FROM trip_stop st JOIN place p ON p.id = st.place_id JOIN commune c ON c.code = p.commune_code
    LEFT JOIN road r ON r.from_place_id = t.from_place_id AND r.to_place_id = p.id
    WHERE st.trip_id = t.id AND p.is_open
  ) s ON true
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('kind', g.kind, 'base', g.base, 'amount', g.amount)) AS loaded
    FROM (
      SELECT p.kind, p.base, sum(ol.base_amount) AS amount FROM orders o
      JOIN order_line ol ON ol.order_id = o.id AND ol.holds
      JOIN lot l ON l.id = ol.lot_id JOIN product p ON p.id = l.product_id
      WHERE o.trip_id = t.id GROUP BY p.kind, p.base
    ) g
  ) w ON true
  ${where}`
}

type Loaded = { kind: string; base: 'gram' | 'piece'; amount: number }
type Stop = Omit<TripFacts['stops'][number], 'position' | 'arrivesFrom' | 'arrivesUntil'> & {
  latitude: number
  longitude: number
  arrivesFrom: string
  arrivesUntil: string
}
export type TripRow = Omit<TripFacts, 'stops' | 'loadedGrams' | 'fromPosition'> & {
  status: string
  latitude: number
  longitude: number
  stops: Stop[]
  loaded: Loaded[]
}

export function tripFacts({ latitude, longitude, stops, loaded, ...row }: TripRow): TripFacts {
  return {
    ...row,
    fromPosition: { latitude, longitude },
    loadedGrams: loaded.reduce((sum, each) => sum + weightGrams(each.kind, each.base, each.amount), 0),
    stops: stops.map(({ latitude, longitude, arrivesFrom, arrivesUntil, ...stop }) => ({
      ...stop,
      position: { latitude, longitude },
      arrivesFrom: new Date(arrivesFrom),
      arrivesUntil: new Date(arrivesUntil),
    })),
  }
}
