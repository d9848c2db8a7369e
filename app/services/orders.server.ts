import type { Core } from '#app/services/core.server'
import type { OrdersService } from '#app/use-cases/orders-service'

export function createOrders(_core: Core): OrdersService {
  const soon = async (): Promise<never> => {
    throw new Error('not built yet')
  }
  return {
    hold: soon,
    extendHold: soon,
    adoptDevice: soon,
    checkout: soon,
    place: soon,
    cancelByBuyer: soon,
    cancelBySeller: soon,
    byId: soon,
    byLink: soon,
    mine: soon,
    held: soon,
  }
}
