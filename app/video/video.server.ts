/** The media server of one process: ingest, origin and replay, put together. Addresses: docs/protocol-media.md. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { LiveMediaSessions } from '#app/ports/live-media'
import type { SegmentStore } from '#app/ports/segment-store'
import { openChannels } from './channels.server'
import { openIngest } from './ingest.server'
import { answer } from './origin.server'
import { openTakes } from './takes.server'
import type { VideoLog } from './video-log'

export type VideoDeps = {
  readonly store: SegmentStore
  readonly sessions: LiveMediaSessions
  readonly now: () => Date
  /** Makes ids that cannot be guessed (random UUIDs). */
  readonly newId: () => string
  readonly log: VideoLog
}

export type Video = {
  /** Answers `/live/<slug>/master.m3u8` and `/media/live/…`; false when the request is somebody else's. Call it before Express. */
  handleRequest(req: IncomingMessage, res: ServerResponse): boolean
  /** Takes the WebSocket upgrade on `/ingest`; false when the upgrade is somebody else's (Socket.IO). */
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Players that asked for a playlist of this live within the last ten seconds (a rough count, by address and browser). */
  viewers(slug: string): number
  /** Call when a session's status changed: forgets kept answers and, when it has ended, closes take and playlists. */
  sessionChanged(liveSessionId: string): Promise<void>
  /** Removes all media of a session, from memory and store (take-down, erasure, retention). */
  erase(liveSessionId: string): Promise<void>
  /** Ends publishers and held answers, and writes what is in memory. */
  stop(): Promise<void>
}

const sweepMs = 1000

export function createVideo(deps: VideoDeps): Video {
  const { store, sessions, now, newId, log } = deps
  const channels = openChannels({ store, sessions, now, log })
  const takes = openTakes({ channels, sessions, now, newId, log })
  const ingest = openIngest({ takes, now, log })
  const sweeper = setInterval(() => {
    Promise.all([takes.sweep(), channels.sweep()]).catch((error: unknown) =>
      log.error({ err: error }, 'video sweep failed'),
    )
  }, sweepMs)
  sweeper.unref()

  return {
    handleRequest: (req, res) => answer(channels, req, res),
    handleUpgrade: (req, socket, head) => ingest.handleUpgrade(req, socket, head),
    viewers: (slug) => channels.viewers(slug),
    async sessionChanged(liveSessionId) {
      channels.forgetAnswers()
      const channel = await channels.peek(liveSessionId)
      if (!channel) return
      const session = await channels.byMediaKey(channel.session.mediaKey)
      if (session && session.status !== 'ended' && session.status !== 'cancelled') return
      await takes.endSession(liveSessionId)
      channel.end()
    },
    async erase(liveSessionId) {
      await takes.endSession(liveSessionId)
      const channel = await channels.peek(liveSessionId)
      channel?.end()
      await channel?.recording.written()
      channels.forget(liveSessionId)
      await store.removeAll(`${liveSessionId}/`)
    },
    async stop() {
      clearInterval(sweeper)
      await takes.stop()
      ingest.stop()
      for (const channel of await channels.all()) {
        channel.wakeAll()
        await channel.recording.written()
      }
    },
  }
}
