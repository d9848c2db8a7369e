// The one place where parts are joined: environment → adapters → use cases. Routes and sockets call what stands here.
// Each area is put together in a file of its own under services/, given `core`.
import { createViewerCounts } from '#app/realtime/viewer-counts'
import { core } from '#app/services/core.server'
import { createDemo } from '#app/services/demo.server'
import { createLives } from '#app/services/lives.server'
import { createMarket } from '#app/services/market.server'
import { createOfficer } from '#app/services/officer.server'
import { createOperator } from '#app/services/operator.server'
import { createOrders } from '#app/services/orders.server'
import { createPayments } from '#app/services/payments.server'
import { createPeople } from '#app/services/people.server'
import { createPhotos } from '#app/services/photos.server'
import { createRealtime } from '#app/services/realtime.server'
import { createSeller } from '#app/services/seller.server'

const payments = createPayments(core)
const orders = createOrders(core)
const people = createPeople(core, orders)
const photos = createPhotos(core)
const lives = createLives(core, (variant) => photos().variant(variant))
const seller = createSeller(core, payments)
const viewers = createViewerCounts()

export const services = {
  demo: createDemo(core, people, lives, seller),
  lives,
  market: createMarket(core, { viewersOf: viewers.countOf }),
  orders,
  payments,
  photos,
  seller,
  publish: core.hub.publish,
  newId: core.newId,
  officer: createOfficer(core),
  people,
  operator: createOperator(core),
  realtime: createRealtime(core, { people, orders, pin: lives.pin, viewers }),
  isDatabaseUp: core.isDatabaseUp,
  start: core.start,
  async stop(): Promise<void> {
    await lives.stop()
    await core.stop()
  },
}
