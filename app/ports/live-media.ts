import type { Result } from '#app/domain/shared/result'

/** What the media origin must know of a live session. */
export type LiveMediaSession = {
  readonly liveSessionId: string
  readonly slug: string
  /** Unguessable name of the media's folder in public addresses (`/media/live/<mediaKey>/…`), ≥ 128 bits, `[A-Za-z0-9_-]`. */
  readonly mediaKey: string
  readonly status: 'announced' | 'live' | 'ended' | 'cancelled'
  /** Seconds of recording to keep (demo: 600), or null to keep all of it. */
  readonly ringSeconds: number | null
  /** A rehearsal is answered with `private, no-store`. */
  readonly rehearsal: boolean
}

/** A publisher that was let in: one phone, one stretch of a live session. */
export type OpenedTake = {
  readonly takeId: string
  /** 1, 2, 3 … within the live session. */
  readonly takeNumber: number
  readonly session: LiveMediaSession
}

/**
 * `bad-token`: unknown or forged. `expired-token`: was good once. `not-open`: the session has ended or was cancelled.
 * `taken-over`: another phone has been given the session since this token was made.
 */
export type OpenTakeRefusal = 'bad-token' | 'expired-token' | 'not-open' | 'taken-over'

/**
 * `publisher-ended`: the seller stopped. `lost`: the connection did not come back within the time for resuming.
 * `replaced`: a newer take of the same session began. `session-ended`: the session is over. `server-stopped`: we restart.
 */
export type TakeCloseReason = 'publisher-ended' | 'lost' | 'replaced' | 'session-ended' | 'server-stopped'

/**
 * Live sessions and takes as the media server needs them. The video code calls these at most once a second per
 * session, never per viewer: it keeps answers for a moment itself (see `createVideo().sessionChanged`).
 */
export type LiveMediaSessions = {
  findBySlug(slug: string): Promise<LiveMediaSession | null>
  findByMediaKey(mediaKey: string): Promise<LiveMediaSession | null>
  /**
   * Checks a publisher's token and opens a take. The same token opens further takes of the same session (after a
   * restart of phone or server), so it must live as long as the live may last. Opening a take supersedes an older one.
   */
  openTake(input: { token: string }): Promise<Result<OpenedTake, OpenTakeRefusal>>
  /** The take is over; `firstMediaAt`/`lastMediaAt` are null when nothing was ever kept. Calling it twice is harmless. */
  closeTake(input: {
    takeId: string
    reason: TakeCloseReason
    firstMediaAt: Date | null
    lastMediaAt: Date | null
    bytes: number
  }): Promise<void>
  /**
   * Tells that pictures have begun to flow, or stopped, for a session: at the first part of a take, and when no part
   * has come for 3 s. So the room can say "đang chờ sóng". Must not throw.
   */
  onFlow?(input: { liveSessionId: string; takeId: string; flowing: boolean; at: Date }): void
}
