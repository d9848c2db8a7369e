// Tells the rooms what use cases published after their commits: stock and viewers coalesced, the rest at once.
import { shortName } from '#app/domain/people/short-name'
import type { MarketEvent } from '#app/ports/publisher'
import { createCoalescer } from './coalesce'
import type { OrderTick } from './events'
import type { MarketServer, SocketDeps } from './socket-deps'

/** At most ten a second a lot; ticks and viewers are only to be seen, not to be counted on. */
const lotMs = 100
const tickMs = 250
const viewersMs = 1_000

type OrderChanged = Extract<MarketEvent, { type: 'order:changed' }>

export function createBroadcast(
  io: MarketServer,
  deps: Pick<SocketDeps, 'rooms' | 'orders' | 'viewers' | 'now' | 'log' | 'subscribe'>,
  options: {
    forgetRoom(slug: string): void
    tellOthers(slug: string): void
    /** False when surely no page, here or in another process, is in that room. */
    mayListen(room: string): boolean
  },
) {
  const onFault = (error: unknown) => deps.log.error({ err: error }, 'news could not be told')
  const lastTick = new Map<string, OrderTick>()

  const lots = createCoalescer(lotMs, (lotIds) => {
    tellLots(lotIds).catch(onFault)
  })
  const ticks = createCoalescer(tickMs, (slugs) => {
    for (const slug of slugs) {
      const tick = lastTick.get(slug)
      lastTick.delete(slug)
      if (tick) io.to(`live:${slug}`).emit('order:ticked', tick)
    }
  })
  const viewers = createCoalescer(viewersMs, (slugs) => {
    for (const slug of slugs) {
      io.local.to(`live:${slug}`).emit('viewers:changed', { slug, viewers: deps.viewers.countOf(slug) })
      options.tellOthers(slug)
    }
  })

  async function tellLots(lotIds: string[]): Promise<void> {
    for (const { sellerId, slugs, ...lot } of await deps.rooms.watchedLots(lotIds)) {
      for (const slug of slugs) options.forgetRoom(slug)
      io.to([`seller:${sellerId}`, ...slugs.map((slug) => `live:${slug}`)]).emit('lot:changed', lot)
    }
  }

  async function tellOrder(event: OrderChanged): Promise<void> {
    const { orderId, status } = event
    const buyer = [`device:${event.deviceId}`, ...(event.personId ? [`person:${event.personId}`] : [])]
    io.to(buyer).emit('order:changed', { orderId, status })
    if (!options.mayListen(`seller:${event.sellerId}`)) return
    const order = await deps.orders.factsOf(orderId)
    if (!order) return
    io.to(`seller:${event.sellerId}`).emit('seller:order', {
      orderId,
      code: order.code,
      what: event.what,
      status,
      buyerName: order.buyerName,
      lines: order.lines.map(({ name, unit, quantity }) => ({ name, unit, quantity })),
      at: deps.now().toISOString(),
    })
  }

  function tell(event: MarketEvent): void {
    switch (event.type) {
      case 'lot:changed':
        lots.note(event.lotId)
        return
      case 'lot:held': {
        const { slug, lotId, quantity, at } = event
        if (!slug) return
        lastTick.set(slug, { slug, name: shortName(event.name), lotId, quantity, at })
        ticks.note(slug)
        return
      }
      case 'order:changed':
        tellOrder(event).catch(onFault)
        return
      case 'live:changed':
        options.forgetRoom(event.slug)
        io.to(`live:${event.slug}`).emit('live:changed', { slug: event.slug, status: event.status })
        return
      case 'pin:changed':
        options.forgetRoom(event.slug)
        io.to(`live:${event.slug}`).emit('pin:changed', { slug: event.slug, lotId: event.lotId })
        return
      case 'comment:posted':
        options.forgetRoom(event.slug)
        io.to(`live:${event.slug}`).emit('comment:posted', { ...event.comment, slug: event.slug })
        return
      case 'comment:hidden':
        options.forgetRoom(event.slug)
        io.to(`live:${event.slug}`).emit('comment:hidden', { slug: event.slug, commentId: event.commentId })
    }
  }

  const unsubscribe = deps.subscribe(tell)
  return {
    noteViewers: (slug: string) => viewers.note(slug),
    stop(): void {
      unsubscribe()
      for (const coalescer of [lots, ticks, viewers]) coalescer.stop()
    },
  }
}
