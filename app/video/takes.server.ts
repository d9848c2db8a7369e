/** Takes in progress in this process: at most one per live session, resumable for a while after its connection broke. */
import { timingSafeEqual } from 'node:crypto'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { LiveMediaSessions, OpenTakeRefusal, TakeCloseReason } from '#app/ports/live-media'
import type { Channel } from './channel.server'
import type { Channels } from './channels.server'
import type { Track } from './core/limits'
import type { ByeCode } from './core/wire'
import type { VideoLog } from './video-log'

export type Take = {
  readonly takeId: string
  readonly takeNumber: number
  readonly resumeKey: string
  readonly channel: Channel
  /** Last unit taken in, per track. */
  readonly last: Record<Track, number>
  /** Ends the connection that feeds it; null while none does. */
  hangUp: ((code: ByeCode) => void) | null
  lostAt: Date | null
  firstMediaAt: Date | null
  isFlowing: boolean
}

export type Takes = ReturnType<typeof openTakes>

/** Milliseconds during which a phone whose connection broke goes on with the same take. */
const resumeMs = 60_000
const silenceMs = 3000

export function openTakes(deps: {
  channels: Channels
  sessions: LiveMediaSessions
  now: () => Date
  newId: () => string
  log: VideoLog
}) {
  const { channels, sessions, now, newId, log } = deps
  const takes = new Map<string, Take>()

  function tellFlow(take: Take, flowing: boolean): void {
    if (take.isFlowing === flowing) return
    take.isFlowing = flowing
    sessions.onFlow?.({ liveSessionId: take.channel.session.liveSessionId, takeId: take.takeId, flowing, at: now() })
  }

  async function close(take: Take, reason: TakeCloseReason, bye: ByeCode | null): Promise<void> {
    const { liveSessionId } = take.channel.session
    if (takes.get(liveSessionId) === take) {
      takes.delete(liveSessionId)
      channels.publishing(liveSessionId, false)
      take.channel.endTake()
    }
    const hangUp = take.hangUp
    take.hangUp = null
    if (bye) hangUp?.(bye)
    tellFlow(take, false)
    const { lastPartAt, bytesKept } = take.channel.figures()
    try {
      await sessions.closeTake({
        takeId: take.takeId,
        reason,
        firstMediaAt: take.firstMediaAt,
        lastMediaAt: lastPartAt,
        bytes: bytesKept,
      })
    } catch (error) {
      log.error({ err: error, takeId: take.takeId }, 'closing a take failed')
    }
  }

  return {
    /** A publisher that was cut off goes on with its take, if it is still the session's. */
    resume(takeId: string, key: string): Take | null {
      for (const take of takes.values()) {
        if (take.takeId !== takeId || !sameText(take.resumeKey, key)) continue
        take.hangUp?.('too-slow')
        take.lostAt = null
        return take
      }
      return null
    },
    async begin(token: string): Promise<Result<Take, OpenTakeRefusal>> {
      const opened = await sessions.openTake({ token })
      if (!opened.ok) return opened
      const { session, takeId, takeNumber } = opened.value
      if (session.status === 'ended' || session.status === 'cancelled') return refuse('not-open')
      channels.forgetAnswers()
      const channel = await channels.open(session)
      const before = takes.get(session.liveSessionId)
      if (before) await close(before, 'replaced', 'taken-over')
      channel.beginTake(takeNumber)
      const take: Take = {
        takeId,
        takeNumber,
        resumeKey: newId(),
        channel,
        last: { video: 0, audio: 0 },
        hangUp: null,
        lostAt: null,
        firstMediaAt: null,
        isFlowing: false,
      }
      takes.set(session.liveSessionId, take)
      channels.publishing(session.liveSessionId, true)
      return ok(take)
    },
    partKept(take: Take): void {
      take.firstMediaAt ??= now()
      tellFlow(take, true)
    },
    lost(take: Take): void {
      take.hangUp = null
      take.lostAt = now()
    },
    end: (take: Take) => close(take, 'publisher-ended', 'publisher-ended'),
    async endSession(liveSessionId: string): Promise<void> {
      const take = takes.get(liveSessionId)
      if (take) await close(take, 'session-ended', 'session-ended')
    },
    /** Tells of silence, and gives up on phones that stayed away. Run about once a second. */
    async sweep(): Promise<void> {
      const nowMs = now().getTime()
      for (const take of takes.values()) {
        const lastPartAt = take.channel.figures().lastPartAt?.getTime() ?? 0
        if (take.isFlowing && nowMs - lastPartAt > silenceMs) tellFlow(take, false)
        if (take.lostAt && nowMs - take.lostAt.getTime() > resumeMs) await close(take, 'lost', null)
      }
    },
    async stop(): Promise<void> {
      await Promise.all([...takes.values()].map((take) => close(take, 'server-stopped', 'server-stopped')))
    },
  }
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
