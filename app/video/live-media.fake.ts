/** Live sessions in memory, for tests of the media server. A token is `token-<slug>`. */
import { ok, refuse } from '#app/domain/shared/result'
import type { LiveMediaSession, LiveMediaSessions, TakeCloseReason } from '#app/ports/live-media'

export type FakeLiveMedia = LiveMediaSessions & {
  readonly add: (slug: string, change?: Partial<LiveMediaSession>) => LiveMediaSession
  readonly change: (slug: string, change: Partial<LiveMediaSession>) => void
  readonly closed: { takeId: string; reason: TakeCloseReason; bytes: number }[]
  readonly flow: boolean[]
}

export function fakeLiveMedia(): FakeLiveMedia {
  const sessions = new Map<string, LiveMediaSession>()
  const takes = new Map<string, number>()
  const closed: FakeLiveMedia['closed'] = []
  const flow: boolean[] = []
  return {
    closed,
    flow,
    add(slug, change = {}) {
      const session: LiveMediaSession = {
        liveSessionId: `session-${slug}`,
        slug,
        mediaKey: `key-of-${slug}-0123456789`,
        status: 'live',
        ringSeconds: null,
        rehearsal: false,
        ...change,
      }
      sessions.set(slug, session)
      return session
    },
    change(slug, change) {
      const session = sessions.get(slug)
      if (session) sessions.set(slug, { ...session, ...change })
    },
    findBySlug: async (slug) => sessions.get(slug) ?? null,
    findByMediaKey: async (mediaKey) => [...sessions.values()].find((session) => session.mediaKey === mediaKey) ?? null,
    async openTake({ token }) {
      const session = sessions.get(token.replace(/^token-/, ''))
      if (!session) return refuse('bad-token')
      if (session.status === 'ended' || session.status === 'cancelled') return refuse('not-open')
      const takeNumber = (takes.get(session.slug) ?? 0) + 1
      takes.set(session.slug, takeNumber)
      return ok({ takeId: `${session.slug}-take-${takeNumber}`, takeNumber, session })
    },
    async closeTake({ takeId, reason, bytes }) {
      closed.push({ takeId, reason, bytes })
    },
    onFlow({ flowing }) {
      flow.push(flowing)
    },
  }
}
