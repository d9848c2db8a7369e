import type { OrderView } from '#app/domain/market/views'
import { orderLinkSchema } from '#app/domain/orders/order.schema'
import { type OrderStatus, orderStatuses } from '#app/domain/orders/order-status'
import type { Viewer } from '#app/domain/people/viewer'
import { isCode } from '#app/domain/shared/code'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { OrderFacts, OrderReader } from '#app/ports/order-store'
import { heldOrder } from './hold-lot.server'
import { audienceOf, orderView } from './order-view'
import type { HeldOrder } from './orders-service'

const shownToBuyer: ReadonlyArray<OrderStatus> = orderStatuses.filter((status) => status !== 'expired')
const mineLimit = 50

export function makeReadOrders(deps: {
  orders: OrderReader
  readOrder(id: string): Promise<OrderFacts | null>
  now: () => Date
}) {
  const viewed = (viewer: Viewer, order: OrderFacts | null): OrderView | null => {
    const audience = order && audienceOf(viewer, order)
    return audience ? orderView(order, audience, deps.now()) : null
  }
  const ofViewer = async (viewer: Viewer, statuses: ReadonlyArray<OrderStatus>): Promise<OrderView[]> => {
    const owner = { deviceId: viewer.deviceId, personId: viewer.person?.id ?? null }
    const found = await deps.orders.ofOwner(owner, statuses, mineLimit)
    return found.map((order) => orderView(order, 'buyer', deps.now()))
  }
  const byId = async (viewer: Viewer, orderId: string) => viewed(viewer, await deps.readOrder(orderId))
  return {
    byId,
    async asBuyerOrFamily(viewer: Viewer, orderId: string): Promise<Result<OrderView, 'not-found'>> {
      const view = await byId(viewer, orderId)
      return view ? ok(view) : refuse('not-found')
    },
    async byLink(link: string, viewer: Viewer | null): Promise<OrderView | null> {
      const [code = '', digits] = link.split('-')
      if (!orderLinkSchema.safeParse(link).success || !isCode(code)) return null
      const order = await deps.orders.byCode(code)
      if (!order?.recipientPhone?.endsWith(digits as string)) return null
      return orderView(order, (viewer && audienceOf(viewer, order)) ?? 'link', deps.now())
    },
    mine: (viewer: Viewer) => ofViewer(viewer, shownToBuyer),
    held: (viewer: Viewer) => ofViewer(viewer, ['held']),
    async heldFrom(viewer: Viewer, sellerId: string): Promise<HeldOrder | null> {
      const owner = { deviceId: viewer.deviceId, personId: viewer.person?.id ?? null }
      const held = await deps.orders.ofOwner(owner, ['held'], mineLimit)
      const order = held.find(({ seller }) => seller.id === sellerId)
      return order ? heldOrder(order) : null
    },
    factsOf: deps.readOrder,
  }
}
