// `npm run bench -- smoke`: the market's first figures, on the running demo live of a seeded market.
import { randomUUID } from 'node:crypto'
import { makeClaims } from '#app/domain/live-sessions/publisher-token'
import { publisherTokens } from '#app/use-cases/publisher-tokens.server'
import { runningLive } from '../prisma/seed/lives'
import { withClient } from '../scripts/database/roles'
import type { Market } from '../scripts/testing/market'
import { measureGlass } from './glass'
import { measureHolds, stockForTaps } from './holds'
import type { BenchContext, Result } from './run'

export async function* run(context: BenchContext): AsyncIterable<Result> {
  const market = await context.market()
  const taps = context.quick ? 200 : 2_000
  const lot = await stockForTaps(market.ownerUrl, taps + 50)
  // Once for warm plans and code, then measured.
  await measureHolds({ origin: market.origin, ...lot, taps: Math.min(taps, 200) / 2, atOnce: 16 })
  const holds = await measureHolds({ origin: market.origin, ...lot, taps: taps - 100, atOnce: 64 })
  context.say(`${holds.held} held, ${holds.refused} refused; the tests' PostgreSQL does not wait for the disk`)
  yield { metric: 'smoke.holds_per_s', value: holds.holdsPerS, unit: '1/s' }
  yield { metric: 'smoke.ack_p99_ms', value: holds.ackP99Ms, unit: 'ms' }

  const glass = await measureGlass({
    origin: market.origin,
    slug: runningLive.slug,
    token: await publisherToken(market),
    seconds: context.quick ? 5 : 20,
    opens: context.quick ? 1 : 3,
  })
  context.say(
    `glass p95 ${glass.glassP95Ms} ms, ${glass.stalls} stalls, ${glass.pictures} pictures, both ends on this machine`,
  )
  yield { metric: 'smoke.glass_p50_ms', value: glass.glassP50Ms, unit: 'ms' }
  yield { metric: 'smoke.first_frame_ms', value: glass.firstFrameMs, unit: 'ms' }
}

/** For the seeded running live, as the studio would be given it. */
async function publisherToken(market: Market): Promise<string> {
  const { id, person } = await withClient(market.ownerUrl, async (owner) => {
    const { rows } = await owner.query(
      'SELECT l.id, s.person_id AS person FROM live_session l JOIN seller s ON s.id = l.seller_id WHERE l.slug = $1',
      [runningLive.slug],
    )
    return rows[0]
  })
  const claims = makeClaims({ liveSessionId: id, deviceId: randomUUID(), personId: person, now: new Date() })
  return publisherTokens(() => market.env.MEDIA_SECRET ?? '').sign(claims)
}
