import { describe, expect, it } from 'vitest'
import { ok, refuse } from '#app/domain/shared/result'
import type { LiveSessionStore, NewLive, StoredLive } from '#app/ports/live-session-store'
import type { MarketEvent } from '#app/ports/publisher'
import { makeLiveMediaSessions } from './live-media-sessions.server'
import { publisherTokens } from './publisher-tokens.server'
import { makeRunLive } from './run-live.server'

const now = new Date('2026-11-22T12:00:00Z')
const uuid = (end: number) => `01890a5d-ac96-774b-bcce-b3020900000${end}`
const acting = { sellerId: 'family', personId: uuid(1), deviceId: uuid(2), right: 'own' as const }
const live: StoredLive = {
  id: uuid(3),
  slug: 'chi-thuong-22-11-x',
  sellerId: 'family',
  sellerStatus: 'verified',
  communeCode: '16849',
  title: 'Cải mèo',
  status: 'announced',
  announcedFor: now,
  startedAt: null,
  endedAt: null,
  onBehalf: false,
  mediaKey: 'k',
  ringSeconds: null,
}

function setUp(found: Partial<StoredLive> = {}, more: Partial<LiveSessionStore> = {}) {
  const told: MarketEvent[] = []
  const announced: NewLive[] = []
  const media: string[] = []
  const lives = {
    find: async () => ({ ...live, ...found }),
    current: async () => [],
    openLots: async () => [
      { lotId: 'a', name: 'Cải mèo' },
      { lotId: 'b', name: 'Su su' },
    ],
    announce: async (given: NewLive) => {
      announced.push(given)
      return ok({ slug: given.slug })
    },
    begin: async () => ok({ started: true }),
    pin: async () => true,
    end: async () => true,
    ...more,
  } as unknown as LiveSessionStore
  const tokens = publisherTokens(() => 'a secret of this test only')
  const run = makeRunLive({
    lives,
    tokens,
    sellerSlug: async () => 'chi-thuong',
    now: () => now,
    newId: () => uuid(9),
    randomBytes: (length) => new Uint8Array(length).fill(7),
    publish: (event) => void told.push(event),
    mediaChanged: async (id) => void media.push(id),
  })
  return { run, tokens, lives, told, announced, media }
}

describe('a live', () => {
  it('of everything offered is made at once, named after it, with an address nobody guesses its media from', async () => {
    const { run, announced } = setUp()
    expect((await run.sellNow(acting, { id: uuid(4) })).ok).toBe(true)
    expect(announced[0]).toMatchObject({ title: 'Cải mèo và su su', lotIds: ['a', 'b'], onBehalf: false })
    expect(announced[0]?.slug).toMatch(/^chi-thuong-22-11-[a-z0-9]+$/)
    expect(announced[0]?.mediaKey).toMatch(/^[A-Za-z0-9_-]{32}$/)
  })
  it('that was announced for now is the one that is meant', async () => {
    const { run, announced } = setUp({}, { current: async () => [live] })
    expect(await run.sellNow(acting, { id: uuid(4) })).toEqual(ok({ slug: live.slug }))
    expect(announced).toEqual([])
  })
  it('needs something to sell, and an hour to come', async () => {
    const { run } = setUp({}, { openLots: async () => [] })
    expect(await run.sellNow(acting, { id: uuid(4) })).toEqual(refuse('no-lots'))
    const early = { id: uuid(4), title: null, at: new Date(now.getTime() - 3_600_000), lotIds: [] }
    expect(await run.announce(acting, early)).toEqual(refuse('in-the-past'))
  })
  it('begins for a verified family only, and only for its own people', async () => {
    const begin = async (found: Partial<StoredLive>) => {
      const begun = await setUp(found).run.goLive(acting, { slug: live.slug })
      return begun.ok ? 'begun' : begun.reason
    }
    expect(await begin({ sellerStatus: 'unverified' })).toBe('not-verified')
    expect(await begin({ sellerStatus: 'suspended' })).toBe('suspended')
    expect(await begin({ sellerId: 'neighbour' })).toBe('not-found')
    expect(await begin({})).toBe('begun')
  })
  it('tells the room, puts up the first product and lets the media server in, in that order of need', async () => {
    const { run, told, media } = setUp()
    await run.goLive(acting, { slug: live.slug })
    expect(media).toEqual([live.id])
    expect(told.map((event) => event.type)).toEqual(['live:changed', 'pin:changed'])
  })
  it('opens takes with the token it gave, and with no other', async () => {
    const { run, tokens, lives } = setUp()
    const begun = await run.goLive(acting, { slug: live.slug })
    if (!begun.ok) throw new Error(begun.reason)
    const running = { ...live, status: 'live' as const }
    const sessions = makeLiveMediaSessions({
      lives: {
        ...lives,
        openTake: async (_input, judge) => {
          const verdict = judge(running, null)
          return verdict === 'ok' ? ok({ number: 1, live: running }) : refuse(verdict)
        },
      },
      tokens,
      now: () => now,
      newId: () => uuid(8),
    })
    const { token } = begun.value
    expect(await sessions.openTake({ token })).toMatchObject({ ok: true, value: { takeNumber: 1 } })
    for (const wrong of ['', 'x.y', `${token}x`, `x${token}`, token.replace('.', '..'), 'a'.repeat(2000)])
      expect(await sessions.openTake({ token: wrong })).toEqual(refuse('bad-token'))
    const forged = publisherTokens(() => 'another secret').sign(tokens.read(token) ?? ({} as never))
    expect(await sessions.openTake({ token: forged })).toEqual(refuse('bad-token'))
  })
  it('is ended by a person, once', async () => {
    const { run, told, media } = setUp({ status: 'live' })
    expect(await run.end(acting, { slug: live.slug })).toEqual(ok(null))
    expect(told).toMatchObject([{ type: 'live:changed', status: 'ended' }])
    expect(media).toEqual([live.id])
    expect(await setUp({ status: 'ended' }).run.end(acting, { slug: live.slug })).toEqual(ok(null))
  })
})
