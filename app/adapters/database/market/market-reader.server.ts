import type { Pool } from 'pg'
import { shortCommune } from '#app/domain/market/chips'
import type { PlaceView } from '#app/domain/market/views'
import type { LiveFacts, LotFacts, MarketReader } from '#app/ports/market-reader'
import type { SellerFacts } from '#app/ports/order-store'
import { selectLives, selectLots, selectPlaces, selectSellers } from './market-rows.server'

/** Mường Xén, where most goods of the slopes go. */
const homeMarketCommune = '16813'

const livesForHome = `(${selectLives} WHERE v.status = 'live' AND s.status = 'verified' ORDER BY v.started_at DESC LIMIT 20)
  UNION ALL (${selectLives} WHERE v.status = 'announced' AND s.status = 'verified'
    AND v.announced_for > now() - interval '2 hours' ORDER BY v.announced_for LIMIT $1)
  UNION ALL (${selectLives} WHERE v.status = 'ended' AND s.status = 'verified' ORDER BY v.ended_at DESC LIMIT $2)`
const livesOfSeller = `(${selectLives} WHERE v.seller_id = $1 AND v.status IN ('live', 'announced') ORDER BY v.announced_for LIMIT 10)
  UNION ALL (${selectLives} WHERE v.seller_id = $1 AND v.status = 'ended' ORDER BY v.ended_at DESC LIMIT 3)`
const liveOfLot = `${selectLives} WHERE v.status IN ('live', 'announced')
  AND EXISTS (SELECT 1 FROM live_lot ll WHERE ll.live_session_id = v.id AND ll.lot_id = $1)
  AND (v.status = 'live' OR v.announced_for > now() - interval '2 hours')
  ORDER BY v.status = 'live' DESC, v.announced_for LIMIT 1`
const lotsToOrder = `${selectLots} WHERE l.is_open AND NOT p.is_hidden AND s.status = 'verified' AND l.free_base >= l.unit_base
  ORDER BY l.harvest_on DESC, l.created_at DESC, l.id LIMIT $1`
const lotsOfSeller = `${selectLots} WHERE p.seller_id = $1 AND l.is_open AND NOT p.is_hidden
  ORDER BY (l.free_base >= l.unit_base) DESC, l.harvest_on DESC, l.code LIMIT 60`
const placeFor = `${selectPlaces} WHERE pl.is_open AND (pl.id = $1
    OR pl.id = (SELECT last_place_id FROM person WHERE id = $2) OR pl.kind = 'handover')
  ORDER BY pl.id = $1 DESC NULLS LAST, pl.id = (SELECT last_place_id FROM person WHERE id = $2) DESC NULLS LAST,
    c.code = $3 DESC, pl.search_name LIKE '%cong cho%' DESC, c.is_open DESC, pl.name LIMIT 1`

export function createMarketReader(pool: Pool): MarketReader {
  const lives = async (name: string, text: string, values: unknown[]): Promise<LiveFacts[]> =>
    (await pool.query<LiveFacts>({ name, text, values })).rows
  const lots = async (name: string, text: string, values: unknown[]): Promise<LotFacts[]> =>
    (await pool.query<LotFacts>({ name, text, values })).rows
  const place = (row: PlaceView): PlaceView => ({ ...row, commune: shortCommune(row.commune) })
  return {
    livesForHome: (limits) => lives('lives-home', livesForHome, [limits.announced, limits.ended]),
    async liveBySlug(slug) {
      return (await lives('live-by-slug', `${selectLives} WHERE v.slug = $1`, [slug]))[0] ?? null
    },
    livesOfSeller: (sellerId) => lives('lives-of-seller', livesOfSeller, [sellerId]),
    async liveOfLot(lotId) {
      return (await lives('live-of-lot', liveOfLot, [lotId]))[0] ?? null
    },
    async lotsByIds(ids) {
      if (ids.length === 0) return []
      return lots('lots-by-ids', `${selectLots} WHERE l.id = ANY($1::uuid[]) AND NOT p.is_hidden`, [ids])
    },
    lotsToOrder: (limit) => lots('lots-to-order', lotsToOrder, [limit]),
    lotsOfSeller: (sellerId) => lots('lots-of-seller', lotsOfSeller, [sellerId]),
    async sellerBySlug(slug) {
      const text = `${selectSellers} WHERE s.slug = $1 AND s.status <> 'suspended'`
      const { rows } = await pool.query<{ seller: SellerFacts }>({ name: 'seller-by-slug', text, values: [slug] })
      return rows[0]?.seller ?? null
    },
    async pinsOf(liveSessionId) {
      const text = `SELECT lot_id AS "lotId", pinned_at AS at FROM pin WHERE live_session_id = $1 ORDER BY pinned_at LIMIT 500`
      return (await pool.query({ name: 'pins-of-live', text, values: [liveSessionId] })).rows
    },
    async places() {
      const text = `${selectPlaces} WHERE pl.is_open AND c.is_open ORDER BY pl.kind DESC, c.name, pl.name LIMIT 2000`
      return (await pool.query<PlaceView>({ name: 'places', text })).rows.map(place)
    },
    async placeFor(where) {
      const values = [where.placeId, where.personId, homeMarketCommune]
      const { rows } = await pool.query<PlaceView>({ name: 'place-for', text: placeFor, values })
      return rows[0] ? place(rows[0]) : null
    },
  }
}
