import { promiseFor } from '#app/domain/delivery/promise'
import type { TripFacts } from '#app/domain/delivery/trips'
import { weightGrams } from '#app/domain/delivery/weight'
import { pictureView, sellerChip } from '#app/domain/market/chips'
import type { Where } from '#app/domain/market/place-choice'
import type { LiveCard, LotCard, PlaceView } from '#app/domain/market/views'
import type { LiveFacts, LotFacts, MarketReader } from '#app/ports/market-reader'
import type { TripReader } from '#app/ports/trip-store'
import type { MarketService } from './market-service'

/** What a home page can hold. */
const homeLots = 40
const homeAnnounced = 6
const homeReplays = 6

export function makeMarketService(deps: {
  market: MarketReader
  trips: TripReader
  now: () => Date
  viewersOf: (slug: string) => number
}): MarketService {
  const { market } = deps

  async function placeFor(where: Where): Promise<PlaceView> {
    const place = await market.placeFor(where)
    if (!place) throw new Error('no place is open to be delivered to')
    return place
  }

  /** Cards of lots and lives, with the promise for one place: three queries whatever their number. */
  async function cards(lots: ReadonlyArray<LotFacts>, lives: ReadonlyArray<LiveFacts>, place: PlaceView) {
    const known = new Set(lots.map((lot) => lot.lotId))
    const missing = [...new Set(lives.flatMap((live) => live.lotIds))].filter((id) => !known.has(id))
    const all = [...lots, ...(await market.lotsByIds(missing))]
    const sellers = new Map(all.map((lot) => [lot.seller.id, lot.seller]))
    const trips = sellers.size > 0 ? await deps.trips.openFor([...sellers.values()]) : []
    const now = deps.now()
    const byId = new Map(all.map((lot) => [lot.lotId, lotCard(lot, place, trips, now)]))
    return { byId, now, live: (facts: LiveFacts) => liveCard(facts, byId, deps.viewersOf(facts.slug)) }
  }

  return {
    placeFor,
    places: () => market.places(),

    async home(where) {
      const [place, lots, lives] = await Promise.all([
        placeFor(where),
        market.lotsToOrder(homeLots),
        market.livesForHome({ announced: homeAnnounced, ended: homeReplays }),
      ])
      const made = await cards(lots, lives, place)
      const of = (status: LiveFacts['status']) => lives.filter((live) => live.status === status).map(made.live)
      return {
        place,
        live: of('live'),
        announced: of('announced'),
        lots: cardsOf(
          lots.map((lot) => lot.lotId),
          made.byId,
        ),
        replays: of('ended'),
        now: made.now.toISOString(),
      }
    },

    async room(slug, where) {
      const [place, live] = await Promise.all([placeFor(where), market.liveBySlug(slug)])
      if (!live) return null
      const [made, pins] = await Promise.all([cards([], [live], place), market.pinsOf(live.id)])
      return {
        ...made.live(live),
        place,
        pins: pins.map((pin) => ({ lotId: pin.lotId, at: pin.at.toISOString() })),
        now: made.now.toISOString(),
      }
    },

    async lot(lotId, where) {
      const [place, lots, live] = await Promise.all([
        placeFor(where),
        market.lotsByIds([lotId]),
        market.liveOfLot(lotId),
      ])
      const made = await cards(lots, [], place)
      const lot = made.byId.get(lotId)
      if (!lot) return null
      const told = live && {
        slug: live.slug,
        title: live.title,
        status: live.status,
        announcedFor: live.announcedFor.toISOString(),
      }
      return { lot, place, live: told, now: made.now.toISOString() }
    },

    async seller(slug, where) {
      const seller = await market.sellerBySlug(slug)
      if (!seller) return null
      const [place, lots, lives] = await Promise.all([
        placeFor(where),
        market.lotsOfSeller(seller.id),
        market.livesOfSeller(seller.id),
      ])
      const made = await cards(lots, lives, place)
      return {
        seller: sellerChip(seller),
        place,
        lots: cardsOf(
          lots.map((lot) => lot.lotId),
          made.byId,
        ),
        lives: lives.map(made.live),
        now: made.now.toISOString(),
      }
    },
  }
}

function cardsOf(ids: ReadonlyArray<string>, byId: ReadonlyMap<string, LotCard>): LotCard[] {
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function lotCard(lot: LotFacts, place: PlaceView, trips: ReadonlyArray<TripFacts>, now: Date): LotCard {
  const grams = weightGrams(lot.kind, lot.base, lot.unitBase)
  return {
    lotId: lot.lotId,
    code: lot.code,
    name: lot.name,
    picture: pictureView(lot.kind, lot.photo),
    unit: lot.unit,
    unitGrams: lot.base === 'gram' ? lot.unitBase : null,
    priceDong: lot.priceDong,
    left: lot.left,
    isOpen: lot.isOpen,
    inGround: lot.inGround,
    version: lot.version,
    seller: sellerChip(lot.seller),
    delivery: promiseFor(lot.seller, place.id, trips, now, grams),
  }
}

function liveCard(live: LiveFacts, lots: ReadonlyMap<string, LotCard>, viewers: number): LiveCard {
  return {
    slug: live.slug,
    title: live.title,
    status: live.status,
    announcedFor: live.announcedFor.toISOString(),
    startedAt: live.startedAt?.toISOString() ?? null,
    endedAt: live.endedAt?.toISOString() ?? null,
    onBehalf: live.onBehalf,
    seller: sellerChip(live.seller),
    pinned: (live.pinnedLotId && lots.get(live.pinnedLotId)) || null,
    lots: cardsOf(live.lotIds, lots),
    viewers,
  }
}
