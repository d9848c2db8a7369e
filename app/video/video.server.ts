import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { LiveMediaSessions } from '#app/ports/live-media'
import type { SegmentStore } from '#app/ports/segment-store'

export type VideoLog = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export type VideoDeps = {
  readonly store: SegmentStore
  readonly sessions: LiveMediaSessions
  readonly now: () => Date
  readonly newId: () => string
  readonly log: VideoLog
}

/** The media server of one process: ingest, origin and replay. Its addresses are described in docs/protocol-media.md. */
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

export declare function createVideo(deps: VideoDeps): Video
