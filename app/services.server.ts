// The one place where parts are joined: environment → adapters → use cases. Routes and sockets call what stands here.
// Each area is put together in a file of its own under services/, given `core`.
import { core } from '#app/services/core.server'

export const services = {
  publish: core.hub.publish,
  async stop(): Promise<void> {
    await core.stop()
  },
}
