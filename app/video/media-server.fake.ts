/** The media server alone behind a real HTTP server on a port of the system's choice, with sessions in memory. */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SegmentStore } from '#app/ports/segment-store'
import { type FakeLiveMedia, fakeLiveMedia } from './live-media.fake'
import { createVideo } from './video.server'

export type FakeMediaServer = Awaited<ReturnType<typeof startMediaServer>>

type Options = {
  sessions?: FakeLiveMedia
  store: SegmentStore
  port?: number
  other?: (req: IncomingMessage, res: ServerResponse) => void
}

export async function startMediaServer(options: Options) {
  const sessions = options.sessions ?? fakeLiveMedia()
  const { store } = options
  const errors: unknown[] = []
  const log = { info: () => {}, warn: () => {}, error: (fields: object) => errors.push(fields) }
  const video = createVideo({ store, sessions, now: () => new Date(), newId: randomUUID, log })
  const http = createServer((req, res) => {
    if (video.handleRequest(req, res)) return
    if (options.other) options.other(req, res)
    else res.writeHead(404).end()
  })
  http.on('upgrade', (req, socket, head) => {
    if (!video.handleUpgrade(req, socket, head)) socket.destroy()
  })
  await new Promise<void>((resolve) => http.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  return {
    video,
    sessions,
    store,
    errors,
    origin: `http://127.0.0.1:${port}`,
    ingestUrl: `ws://127.0.0.1:${port}/ingest`,
    async stop() {
      await video.stop()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}
