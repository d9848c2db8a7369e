// The one place where parts are joined: environment → adapters → use cases. Routes and sockets call what stands here.
// Each area is put together in a file of its own under services/, given `core`.
import { core } from '#app/services/core.server'
import { createMarket } from '#app/services/market.server'
import { createOfficer } from '#app/services/officer.server'
import { createOrders } from '#app/services/orders.server'
import { createPayments } from '#app/services/payments.server'
import { createPeople } from '#app/services/people.server'

const orders = createOrders(core)

export const services = {
  market: createMarket(core),
  orders,
  payments: createPayments(core),
  publish: core.hub.publish,
  officer: createOfficer(core),
  people: createPeople(core, orders),
  isDatabaseUp: core.isDatabaseUp,
  start: core.start,
  async stop(): Promise<void> {
    await core.stop()
  },
}
