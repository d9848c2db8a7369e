// A live from announcement to its end. It belongs to the server: a phone that drops only ends a take, never the live.
import { isAboutNow, judgeAnnouncedTime, liveSlug, titleFromProducts } from '#app/domain/live-sessions/live-plan'
import { makeClaims } from '#app/domain/live-sessions/publisher-token'
import { type Acting, isOnBehalf } from '#app/domain/selling/acting'
import { makeCode } from '#app/domain/shared/code'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { NewId, RandomBytes } from '#app/ports/chance'
import type { LiveSessionStore, StoredLive } from '#app/ports/live-session-store'
import type { Publish } from '#app/ports/publisher'
import type { PublisherTokens } from './publisher-tokens.server'

export type RunLiveDeps = {
  readonly lives: LiveSessionStore
  readonly tokens: PublisherTokens
  /** slug of the family, for the address. */
  readonly sellerSlug: (sellerId: string) => Promise<string | null>
  readonly now: () => Date
  readonly newId: NewId
  readonly randomBytes: RandomBytes
  readonly publish: Publish
  /** The media server is told, so that it lets publishers in or closes the recording. */
  readonly mediaChanged: (liveSessionId: string) => Promise<void>
}

export function makeRunLive(deps: RunLiveDeps) {
  const { lives, now, publish } = deps
  const mine = async (acting: Acting, slug: string): Promise<StoredLive | null> => {
    const live = await lives.find({ slug })
    return live?.sellerId === acting.sellerId ? live : null
  }
  const tell = (live: StoredLive, status: StoredLive['status']) =>
    publish({ type: 'live:changed', liveSessionId: live.id, slug: live.slug, status })
  const by = (acting: Acting) => ({
    personId: acting.personId,
    deviceId: acting.deviceId,
    onBehalf: isOnBehalf(acting),
    now: now(),
  })

  async function make(
    acting: Acting,
    id: string,
    title: string | null,
    at: Date,
    asked: ReadonlyArray<string> | 'all',
  ) {
    const open = await lives.openLots(acting.sellerId)
    const lots = asked === 'all' ? open : open.filter((lot) => asked.includes(lot.lotId))
    if (lots.length === 0) return refuse('no-lots')
    const sellerSlug = await deps.sellerSlug(acting.sellerId)
    if (!sellerSlug) return refuse('not-found')
    const made = await lives.announce({
      id,
      slug: liveSlug(sellerSlug, at, makeCode(deps.randomBytes(4), 4)),
      sellerId: acting.sellerId,
      title: title?.trim() || titleFromProducts(lots.map((lot) => lot.name)),
      announcedFor: at,
      createdById: acting.personId,
      onBehalf: isOnBehalf(acting),
      mediaKey: Buffer.from(deps.randomBytes(24)).toString('base64url'),
      lotIds: lots.map((lot) => lot.lotId),
    })
    if (made.ok) publish({ type: 'live:changed', liveSessionId: id, slug: made.value.slug, status: 'announced' })
    return made
  }

  return {
    async announce(
      acting: Acting,
      input: { id: string; title: string | null; at: Date; lotIds: ReadonlyArray<string> },
    ): Promise<Result<{ slug: string }, 'no-lots' | 'in-the-past' | 'too-far' | 'not-found'>> {
      const judged = judgeAnnouncedTime(input.at, now())
      return judged === 'ok' ? await make(acting, input.id, input.title, input.at, input.lotIds) : refuse(judged)
    },

    async sellNow(acting: Acting, input: { id: string }): Promise<Result<{ slug: string }, 'no-lots' | 'not-found'>> {
      const current = await lives.current(acting.sellerId)
      const fitting = current.find((live) => live.status === 'live' || isAboutNow(live.announcedFor, now()))
      return fitting ? ok({ slug: fitting.slug }) : await make(acting, input.id, null, now(), 'all')
    },

    async goLive(
      acting: Acting,
      input: { slug: string },
    ): Promise<
      Result<{ slug: string; token: string }, 'not-found' | 'not-verified' | 'suspended' | 'over' | 'other-live'>
    > {
      const live = await mine(acting, input.slug)
      if (!live) return refuse('not-found')
      if (live.sellerStatus === 'suspended') return refuse('suspended')
      if (live.sellerStatus !== 'verified') return refuse('not-verified')
      const begun = await lives.begin(live.id, by(acting))
      if (!begun.ok) return begun
      const token = deps.tokens.sign(
        makeClaims({ liveSessionId: live.id, deviceId: acting.deviceId, personId: acting.personId, now: now() }),
      )
      await deps.mediaChanged(live.id)
      if (begun.value.started) {
        tell(live, 'live')
        const first = (await lives.openLots(acting.sellerId))[0]
        if (first) await pin(acting, live, first.lotId)
      }
      return ok({ slug: live.slug, token })
    },

    async end(acting: Acting, input: { slug: string }): Promise<Result<null, 'not-found' | 'not-live'>> {
      const live = await mine(acting, input.slug)
      if (!live) return refuse('not-found')
      if (live.status === 'ended') return ok(null)
      if (!(await lives.end(live.id, by(acting)))) return refuse('not-live')
      tell(live, 'ended')
      await deps.mediaChanged(live.id)
      return ok(null)
    },

    async cancel(acting: Acting, input: { slug: string }): Promise<Result<null, 'not-found' | 'not-announced'>> {
      const live = await mine(acting, input.slug)
      if (!live) return refuse('not-found')
      if (live.status === 'cancelled') return ok(null)
      if (!(await lives.cancel(live.id, by(acting)))) return refuse('not-announced')
      tell(live, 'cancelled')
      return ok(null)
    },

    async pin(
      acting: Acting,
      input: { slug: string; lotId: string | null },
    ): Promise<Result<{ lotId: string | null }, 'not-found' | 'not-live'>> {
      const live = await mine(acting, input.slug)
      if (!live) return refuse('not-found')
      if (live.status !== 'live') return refuse('not-live')
      return (await pin(acting, live, input.lotId)) ? ok({ lotId: input.lotId }) : refuse('not-found')
    },
  }

  async function pin(acting: Acting, live: StoredLive, lotId: string | null): Promise<boolean> {
    const done = await lives.pin(live.id, lotId, { personId: acting.personId, now: now() })
    if (done) publish({ type: 'pin:changed', liveSessionId: live.id, slug: live.slug, lotId })
    return done
  }
}
