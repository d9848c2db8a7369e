import type { OrderView } from '#app/domain/market/views'
import { orderLinkSchema } from '#app/domain/orders/order.schema'
import { services } from '#app/services.server'
import { refused } from './reply.server'
import { viewerOf } from './require-viewer.server'

/**
 * The order behind a short link: whole for its buyer and the family, without phone numbers for whoever else has the link.
 * @throws Response 404
 */
export async function orderByLink(request: Request, link: string | undefined): Promise<OrderView> {
  const parsed = orderLinkSchema.safeParse(link?.toUpperCase())
  const order = parsed.success ? await services.orders.byLink(parsed.data, await viewerOf(request)) : null
  if (!order) throw await refused(request, 'not-found')
  return order
}
