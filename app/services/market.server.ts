import type { Core } from '#app/services/core.server'
import type { MarketService } from '#app/use-cases/market-service'

export function createMarket(_core: Core): MarketService {
  const soon = async (): Promise<never> => {
    throw new Error('not built yet')
  }
  return { home: soon, room: soon, lot: soon, seller: soon, placeFor: soon, places: soon }
}
