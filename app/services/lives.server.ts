// Live sessions: announced, begun, taken over by another phone, ended by a person; their media, picture and reminder.
import type { StudioView } from '#app/domain/live-sessions/studio-view'
import type { Acting } from '#app/domain/selling/acting'
import type { Result } from '#app/domain/shared/result'
import type { LiveMediaSessions } from '#app/ports/live-media'
import type { Core } from '#app/services/core.server'
import type { Video } from '#app/video/video.server'

export type LivesServices = {
  /** The link /live/<slug> exists from then on. `id` is made on the phone: the same id gives the same live. */
  announce(
    acting: Acting,
    input: { id: string; title: string | null; at: Date; lotIds: ReadonlyArray<string> },
  ): Promise<Result<{ slug: string }, 'no-lots' | 'in-the-past' | 'too-far' | 'not-found'>>
  /** A live of everything offered now, at once, or the one that is announced for about now. */
  sellNow(acting: Acting, input: { id: string }): Promise<Result<{ slug: string }, 'no-lots' | 'not-found'>>
  /** Begins (or takes over with this phone) and gives the token its publisher shows to the ingest. */
  goLive(
    acting: Acting,
    input: { slug: string },
  ): Promise<
    Result<{ slug: string; token: string }, 'not-found' | 'not-verified' | 'suspended' | 'over' | 'other-live'>
  >
  /** Only a person ends a live. Repeats are harmless. */
  end(acting: Acting, input: { slug: string }): Promise<Result<null, 'not-found' | 'not-live'>>
  /** Takes an announced live back. */
  cancel(acting: Acting, input: { slug: string }): Promise<Result<null, 'not-found' | 'not-announced'>>
  /** "Đang bán món này"; null: nothing. */
  pin(
    acting: Acting,
    input: { slug: string; lotId: string | null },
  ): Promise<Result<{ lotId: string | null }, 'not-found' | 'not-live'>>
  studio(acting: Acting, slug: string): Promise<StudioView | null>
  /** The seller a live belongs to, for asking who may act. */
  sellerOf(slug: string): Promise<{ sellerId: string; communeCode: string } | null>
  /** 1200×630 JPEG for Zalo and Facebook; null: no such live. */
  ogPicture(slug: string): Promise<{ bytes: Uint8Array; etag: string } | null>
  /** A calendar entry to be reminded by; null: no such live. */
  reminder(slug: string, origin: string): Promise<string | null>
  /** What the media server asks. */
  readonly mediaSessions: LiveMediaSessions
  /** Segments lie under DATA_DIR/segments. Joined to HTTP in start-app.server.ts. */
  readonly video: Video
  stop(): Promise<void>
}

export declare function createLivesServices(core: Core): LivesServices
