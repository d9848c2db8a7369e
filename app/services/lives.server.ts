// Live sessions: announced, begun, taken over by another phone, ended by a person; their media, picture and reminder.
import { join, resolve } from 'node:path'
import { v4 as uuidv4 } from 'uuid'
import { createLiveSessionStore } from '#app/adapters/database/lives/live-session-store.server'
import { readStudioLots } from '#app/adapters/database/lives/studio-read.server'
import { createSellingStore } from '#app/adapters/database/selling/selling-store.server'
import { sharePictures } from '#app/adapters/images/share-picture.server'
import { fsSegmentStore } from '#app/adapters/segments/fs-segment-store.server'
import { makeClaims } from '#app/domain/live-sessions/publisher-token'
import type { StudioView } from '#app/domain/live-sessions/studio-view'
import type { PhotoVariant } from '#app/domain/photos/photo-file'
import { unitNames } from '#app/domain/products/kinds'
import type { Acting } from '#app/domain/selling/acting'
import type { Core } from '#app/services/core.server'
import { makeLiveMediaSessions } from '#app/use-cases/live-media-sessions.server'
import { publisherTokens } from '#app/use-cases/publisher-tokens.server'
import { makeRunLive } from '#app/use-cases/run-live.server'
import { makeShareLive } from '#app/use-cases/share-live.server'
import { createVideo, type Video } from '#app/video/video.server'
import type { VideoLog } from '#app/video/video-log'
import { once } from './once'

const quietLog: VideoLog = {
  info: () => {},
  warn: (fields, message) => console.warn(message, fields),
  error: (fields, message) => console.error(message, fields),
}

export function createLives(
  core: Core,
  photo: (variant: PhotoVariant) => Promise<Uint8Array | null>,
  log: VideoLog = quietLog,
) {
  const pool = () => core.database().pools.general
  const lives = createLiveSessionStore(pool)
  const selling = createSellingStore(pool)
  const tokens = publisherTokens(() => core.env().MEDIA_SECRET)
  const { now, newId } = core
  let made: Video | undefined
  const mediaSessions = makeLiveMediaSessions({ lives, tokens, now, newId })
  const video = once(() => {
    const store = fsSegmentStore(join(core.env().DATA_DIR, 'segments'))
    made = createVideo({ store, sessions: mediaSessions, now, newId: uuidv4, log })
    return made
  })

  return {
    ...makeRunLive({
      lives,
      tokens,
      sellerSlug: async (sellerId) => (await selling.family(sellerId))?.slug ?? null,
      now,
      newId,
      randomBytes: core.randomBytes,
      publish: core.hub.publish,
      mediaChanged: async (liveSessionId) => made?.sessionChanged(liveSessionId),
    }),
    ...makeShareLive({
      lives,
      photo,
      draw: sharePictures(resolve('public')),
      unitName: (unit) => (unitNames as Record<string, { vi: string }>)[unit]?.vi ?? unit,
      now,
    }),

    async studio(acting: Acting, slug: string): Promise<StudioView | null> {
      const live = await lives.find({ slug })
      if (live?.sellerId !== acting.sellerId) return null
      const [family, { lots, pinnedLotId }, take] = await Promise.all([
        selling.family(live.sellerId),
        readStudioLots(pool(), live.id),
        lives.newestTake(live.id),
      ])
      if (!family) return null
      return {
        family: { ...family, right: acting.right },
        slug: live.slug,
        liveSessionId: live.id,
        title: live.title,
        status: live.status,
        announcedFor: live.announcedFor.toISOString(),
        startedAt: live.startedAt?.toISOString() ?? null,
        endedAt: live.endedAt?.toISOString() ?? null,
        onBehalf: live.onBehalf,
        pinnedLotId,
        lots,
        otherPhone: take !== null && take.endedAt === null && take.deviceId !== acting.deviceId,
        now: now().toISOString(),
      }
    },

    /** The seller a live belongs to, for asking who may act. */
    async sellerOf(slug: string): Promise<{ sellerId: string; communeCode: string } | null> {
      const live = await lives.find({ slug })
      return live && { sellerId: live.sellerId, communeCode: live.communeCode }
    },

    /** For a publisher that is no phone (the demo's broadcaster, tests): a token for a live that runs. */
    publisherToken(input: { liveSessionId: string; deviceId: string; personId: string }): string {
      return tokens.sign(makeClaims({ ...input, now: now() }))
    },

    /** What the media server asks. */
    mediaSessions,
    /** Made at first use. Segments lie under DATA_DIR/segments. Joined to HTTP in start-app.server.ts. */
    video,
    async stop(): Promise<void> {
      await made?.stop()
    },
  }
}
export type LivesServices = ReturnType<typeof createLives>
