// `npm run bench -- smoke`: the market's first figures, on the running demo live of a seeded market.
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
}
