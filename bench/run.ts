// `npm run bench -- <name> [--json] [--quick]`: runs bench/<name>.bench.ts and prints its figures, one line each.
// They are measurements, not tests: they fail only when they cannot be taken.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, isBuilt } from '../scripts/build'
import { type Market, type MarketOptions, startMarket } from '../scripts/testing/market'

/** One figure; the last three where there is a peer or limit measured in the same run. `metric` is `<case>.<name>`. */
export type Result = { metric: string; value: number; unit: string; peer?: string; peer_value?: number; ratio?: number }
export type BenchContext = {
  /** A built market on a scratch database; stopped at the end. */
  market(options?: MarketOptions): Promise<Market>
  /** Just enough to see that it works (CI). */
  quick: boolean
  /** Words for a person; silent with --json. */
  say(line: string): void
  /** Called at the end, last first. */
  onEnd(stop: () => Promise<unknown>): void
}
export type Bench = { run(context: BenchContext): AsyncIterable<Result> }

/** A figure with its peer beside it; ratio is value / peer. */
export function against(result: Result, peer: string, peerValue: number): Result {
  return { ...result, peer, peer_value: peerValue, ratio: Math.round((result.value / peerValue) * 1000) / 1000 }
}

/** The value below which `share` (0–1) of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

async function main(): Promise<void> {
  const [name] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  const json = process.argv.includes('--json')
  const file = path.join(import.meta.dirname, `${name}.bench.ts`)
  if (!name || !existsSync(file)) {
    const known = readdirSync(import.meta.dirname).flatMap((entry) => /^(.+)\.bench\.ts$/.exec(entry)?.[1] ?? [])
    throw new Error(`npm run bench -- <name> [--json] [--quick], where <name> is one of: ${known.join(', ')}`)
  }
  if (!isBuilt()) await build({ quiet: true })
  const ends: (() => Promise<unknown>)[] = []
  const context: BenchContext = {
    quick: process.argv.includes('--quick'),
    say: (line) => void (json || console.error(line)),
    onEnd: (stop) => void ends.push(stop),
    async market(options) {
      const market = await startMarket(options)
      ends.push(market.stop)
      return market
    },
  }
  try {
    const bench = (await import(pathToFileURL(file).href)) as Bench
    for await (const result of bench.run(context)) {
      const { metric, value, unit, peer, peer_value, ratio } = result
      if (json) console.log(JSON.stringify({ metric, value, unit, peer, peer_value, ratio }))
      else console.log(`${metric.padEnd(36)} ${value} ${unit}${peer ? `   (${peer}: ${peer_value}, × ${ratio})` : ''}`)
    }
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main().catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
