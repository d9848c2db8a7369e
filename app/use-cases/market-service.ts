import type { Where } from '#app/domain/market/place-choice'
import type { HomeView, LotView, PlaceView, RoomView, SellerView } from '#app/domain/market/views'

/** Reads for pages that are the same for everybody but for the place goods are brought to. */
export type MarketService = {
  home(where: Where): Promise<HomeView>
  /** null: no such live. Announced, running, ended and cancelled ones are all told. */
  room(slug: string, where: Where): Promise<RoomView | null>
  /** null: no such lot, or its product is hidden. A closed or sold-out lot is told as such. */
  lot(lotId: string, where: Where): Promise<LotView | null>
  /** null: no such family, or suspended. */
  seller(slug: string, where: Where): Promise<SellerView | null>
  /** The place that holds for a visitor: cookie, else the person's last, else the gate of Mường Xén's market. */
  placeFor(where: Where): Promise<PlaceView>
  /** Places to choose from, handover points first, then hamlets, by commune and name. */
  places(): Promise<PlaceView[]>
}
