/** The live sessions this process has open, by session; and who they are, asked at most once a second. */
import type { IncomingMessage } from 'node:http'
import type { LiveMediaSession, LiveMediaSessions } from '#app/ports/live-media'
import type { SegmentStore } from '#app/ports/segment-store'
import { type Channel, openChannel } from './channel.server'
import { openRecording } from './recording.server'
import type { VideoLog } from './video-log'

type Answer = { readonly session: LiveMediaSession | null; readonly atMs: number }
type Open = {
  session: LiveMediaSession
  channel: Promise<Channel>
  usedAtMs: number
  isPublishing: boolean
  viewers: Map<string, number>
}

export type Channels = ReturnType<typeof openChannels>

const answerMs = 1500
const idleMs = 60_000
const viewerMs = 10_000

export function openChannels(deps: {
  store: SegmentStore
  sessions: LiveMediaSessions
  now: () => Date
  log: VideoLog
}) {
  const answers = new Map<string, Promise<Answer>>()
  const open = new Map<string, Open>()
  const nowMs = () => deps.now().getTime()

  async function ask(key: string, find: () => Promise<LiveMediaSession | null>): Promise<LiveMediaSession | null> {
    const known = await answers.get(key)?.catch(() => null)
    if (known && nowMs() - known.atMs < answerMs) return known.session
    const asking = find().then((session) => ({ session, atMs: nowMs() }))
    if (answers.size > 2000) answers.clear()
    answers.set(key, asking)
    const session = (await asking).session
    if (session?.status === 'ended') await endIfOpen(session)
    return session
  }

  async function endIfOpen(session: LiveMediaSession): Promise<void> {
    const channel = await open.get(session.liveSessionId)?.channel
    if (channel && !channel.timeline.video.ended) channel.end()
  }

  return {
    log: deps.log,
    now: deps.now,
    bySlug: (slug: string) => ask(`slug ${slug}`, () => deps.sessions.findBySlug(slug)),
    byMediaKey: (mediaKey: string) => ask(`key ${mediaKey}`, () => deps.sessions.findByMediaKey(mediaKey)),
    open(session: LiveMediaSession): Promise<Channel> {
      const known = open.get(session.liveSessionId)
      if (known) {
        known.usedAtMs = nowMs()
        return known.channel
      }
      const recording = openRecording({
        store: deps.store,
        folder: session.liveSessionId,
        ringSeconds: session.ringSeconds,
        onError: (error) => deps.log.error({ err: error, liveSessionId: session.liveSessionId }, 'segment not kept'),
      })
      const channel = recording.then((kept) => openChannel(session, kept, deps.now))
      open.set(session.liveSessionId, { session, channel, usedAtMs: nowMs(), isPublishing: false, viewers: new Map() })
      channel.catch(() => open.delete(session.liveSessionId))
      return channel
    },
    publishing(liveSessionId: string, isPublishing: boolean): void {
      const known = open.get(liveSessionId)
      if (known) {
        known.isPublishing = isPublishing
        known.usedAtMs = nowMs()
      }
    },
    /** Counts a player, roughly: by address and browser. Nothing of it is kept or logged. */
    seen(session: LiveMediaSession, req: IncomingMessage): void {
      const known = open.get(session.liveSessionId)
      if (!known || known.viewers.size > 20_000) return
      known.viewers.set(
        `${req.headers['x-forwarded-for'] ?? req.socket.remoteAddress} ${req.headers['user-agent']}`,
        nowMs(),
      )
    },
    viewers(slug: string): number {
      let count = 0
      for (const known of open.values()) {
        if (known.session.slug !== slug) continue
        for (const at of known.viewers.values()) if (nowMs() - at < viewerMs) count++
      }
      return count
    },
    forget(liveSessionId: string): void {
      answers.clear()
      open.delete(liveSessionId)
    },
    forgetAnswers: () => answers.clear(),
    peek: (liveSessionId: string) => open.get(liveSessionId)?.channel ?? null,
    /** Lets go of sessions that nobody publishes or watches. */
    async sweep(): Promise<void> {
      for (const [id, known] of open) {
        for (const [viewer, at] of known.viewers) if (nowMs() - at > viewerMs) known.viewers.delete(viewer)
        if (known.isPublishing || nowMs() - known.usedAtMs < idleMs) continue
        const channel = await known.channel
        await channel.recording.written()
        if (!known.isPublishing && nowMs() - known.usedAtMs >= idleMs) open.delete(id)
      }
    },
    async all(): Promise<Channel[]> {
      return Promise.all([...open.values()].map((known) => known.channel))
    },
  }
}
