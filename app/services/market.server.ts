// The market's pages are read here.
import { createMarketReader } from '#app/adapters/database/market/market-reader.server'
import { createTripReader } from '#app/adapters/database/orders/trip-reader.server'
import type { Core } from '#app/services/core.server'
import type { MarketService } from '#app/use-cases/market-service'
import { makeMarketService } from '#app/use-cases/read-market.server'

/** Made at first use: the database is not asked for before a page is. */
export function createMarket(core: Core, options: { viewersOf?: (slug: string) => number } = {}): MarketService {
  let made: MarketService | undefined
  const service = () => {
    const { general } = core.database().pools
    made ??= makeMarketService({
      market: createMarketReader(general),
      trips: createTripReader(general),
      now: core.now,
      viewersOf: options.viewersOf ?? (() => 0),
    })
    return made
  }
  return {
    home: (where) => service().home(where),
    room: (slug, where) => service().room(slug, where),
    lot: (lotId, where) => service().lot(lotId, where),
    seller: (slug, where) => service().seller(slug, where),
    placeFor: (where) => service().placeFor(where),
    places: () => service().places(),
  }
}
