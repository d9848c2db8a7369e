// What the media server asks of live sessions and takes (ports/live-media.ts), answered from the store.
import { judgeClaims } from '#app/domain/live-sessions/publisher-token'
import { ok, refuse } from '#app/domain/shared/result'
import type { NewId } from '#app/ports/chance'
import type { LiveMediaSession, LiveMediaSessions } from '#app/ports/live-media'
import type { LiveSessionStore, StoredLive } from '#app/ports/live-session-store'
import type { PublisherTokens } from './publisher-tokens.server'

export function makeLiveMediaSessions(deps: {
  lives: LiveSessionStore
  tokens: PublisherTokens
  now: () => Date
  newId: NewId
  onFlow?: NonNullable<LiveMediaSessions['onFlow']>
}): LiveMediaSessions {
  const { lives, tokens, now } = deps
  return {
    async findBySlug(slug) {
      const live = await lives.find({ slug })
      return live && mediaSession(live)
    },
    async findByMediaKey(mediaKey) {
      const live = await lives.find({ mediaKey })
      return live && mediaSession(live)
    },
    async openTake({ token }) {
      const claims = tokens.read(token)
      if (!claims) return refuse('bad-token')
      const takeId = deps.newId()
      const at = now()
      const opened = await lives.openTake(
        { takeId, liveId: claims.liveSessionId, deviceId: claims.deviceId, personId: claims.personId, now: at },
        (live, newest) => judgeClaims(claims, live, newest, at),
      )
      if (!opened.ok) return opened
      return ok({ takeId, takeNumber: opened.value.number, session: mediaSession(opened.value.live) })
    },
    async closeTake({ takeId, reason, lastMediaAt }) {
      await lives.closeTake({ takeId, reason, at: lastMediaAt ?? now() })
    },
    ...(deps.onFlow && { onFlow: deps.onFlow }),
  }
}

function mediaSession(live: StoredLive): LiveMediaSession {
  return {
    liveSessionId: live.id,
    slug: live.slug,
    mediaKey: live.mediaKey,
    status: live.status,
    ringSeconds: live.ringSeconds,
    rehearsal: false,
  }
}
