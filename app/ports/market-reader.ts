import type { PlaceView } from '#app/domain/market/views'
import type { SellerFacts } from './order-store'

/** A lot as it stands, with its product and family. */
export type LotFacts = {
  readonly lotId: string
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly base: 'gram' | 'piece'
  readonly unit: string
  readonly unitBase: number
  readonly priceDong: number
  readonly left: number
  readonly isOpen: boolean
  readonly inGround: boolean
  readonly version: number
  readonly seller: SellerFacts
  readonly photo: null | { readonly id: string; readonly hasAvif: boolean; readonly blur: string | null }
}

export type LiveFacts = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly status: 'announced' | 'live' | 'ended' | 'cancelled'
  readonly announcedFor: Date
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly onBehalf: boolean
  readonly seller: SellerFacts
  readonly pinnedLotId: string | null
  /** In the order in which the seller put them. */
  readonly lotIds: ReadonlyArray<string>
}

export type MarketReader = {
  /** Of verified families: running ones first, then announced ones that are still to come, then the newest ended. */
  livesForHome(limits: { announced: number; ended: number }): Promise<LiveFacts[]>
  liveBySlug(slug: string): Promise<LiveFacts | null>
  /** Neither cancelled nor older than the newest three ended. */
  livesOfSeller(sellerId: string): Promise<LiveFacts[]>
  /** The running or next announced live in which a lot is sold. */
  liveOfLot(lotId: string): Promise<LiveFacts | null>
  /** Any lots by id, also closed ones; hidden products are left out. */
  lotsByIds(ids: ReadonlyArray<string>): Promise<LotFacts[]>
  /** Open lots of verified families with at least one unit left, freshest first. */
  lotsToOrder(limit: number): Promise<LotFacts[]>
  lotsOfSeller(sellerId: string): Promise<LotFacts[]>
  sellerBySlug(slug: string): Promise<SellerFacts | null>
  pinsOf(liveSessionId: string): Promise<Array<{ lotId: string; at: Date }>>
  /** Open places of open communes. */
  places(): Promise<PlaceView[]>
  /** The wished place when it is open, else the person's last, else the gate of Mường Xén's market, else any handover. */
  placeFor(where: { placeId: string | null; personId: string | null }): Promise<PlaceView | null>
}
