/**
 * Glass to glass: a clock drawn into the published picture, read back from the played one, in the same Chromium. Both
 * ends are the product's own code; only the page around them is the harness's.
 */
import type { Browser, Page } from '@playwright/test'
import type { Harness, Seen } from './harness/harness'
import { launchChromium, openHarness, serveHarness } from './harness/open-harness'

export type GlassInput = {
  /** A running server, e.g. `http://127.0.0.1:3000`. */
  readonly origin: string
  readonly slug: string
  /** A publisher's token for that live. */
  readonly token: string
  /** How long to measure once the picture has settled. */
  readonly seconds: number
  /** Opens of a fresh page to take the first frame's median of. */
  readonly opens?: number
  readonly signal?: AbortSignal
}
export type GlassFigures = {
  readonly glassP50Ms: number
  readonly glassP95Ms: number
  /** Median time from asking the player to play until a picture is on the screen, each in a page of its own. */
  readonly firstFrameMs: number
  /** Times the picture stood for more than 300 ms, and the longest. */
  readonly stalls: number
  readonly longestStallMs: number
  readonly pictures: number
}

type WithHarness = typeof globalThis & { harness: Harness }

/** Publishes a drawn clock to a live and watches it, in headless Chromium. Publishing stops at the end. */
export async function measureGlass(input: GlassInput): Promise<GlassFigures> {
  const harness = await serveHarness(input.origin)
  const browser = await launchChromium()
  try {
    const publisher = await openHarness(browser, harness)
    await publisher.evaluate(
      (token) => (globalThis as WithHarness).harness.publish({ token, source: 'clock' }),
      input.token,
    )
    await untilPublished(harness.origin, input.slug)
    const firstFrames: number[] = []
    for (let open = 0; open < (input.opens ?? 3); open++)
      firstFrames.push(await firstFrame(browser, harness, input.slug))
    const seen = await watch(browser, harness, input)
    await publisher.evaluate(() => (globalThis as WithHarness).harness.publisher?.stop())
    return {
      glassP50Ms: share(seen.ages, 0.5),
      glassP95Ms: share(seen.ages, 0.95),
      firstFrameMs: share(firstFrames, 0.5),
      stalls: seen.stalls,
      longestStallMs: Math.round(seen.longestStallMs),
      pictures: seen.ages.length,
    }
  } finally {
    await browser.close()
    await harness.stop()
  }
}

type Served = Awaited<ReturnType<typeof serveHarness>>

async function firstFrame(browser: Browser, harness: Served, slug: string): Promise<number> {
  const page = await openHarness(browser, harness)
  await play(page, slug)
  const { firstFrameMs } = await look(page, 'firstFrameMs')
  await page.context().close()
  return firstFrameMs ?? Number.NaN
}

async function watch(browser: Browser, harness: Served, input: GlassInput): Promise<Seen> {
  const page = await openHarness(browser, harness)
  await play(page, input.slug)
  await look(page, 'firstFrameMs')
  // The player catches up by a little speed: measured is what it settles to.
  await page
    .waitForFunction(() => ((globalThis as WithHarness).harness.seen()?.latency ?? 99) < 1.6, null, { timeout: 20_000 })
    .catch(() => {})
  await page.evaluate(() => (globalThis as WithHarness).harness.forget())
  await page.waitForTimeout(input.seconds * 1000)
  return look(page, 'firstFrameMs')
}

async function play(page: Page, slug: string): Promise<void> {
  await page.evaluate((wanted) => (globalThis as WithHarness).harness.play({ slug: wanted }), slug)
}

/** What the player has seen, once `key` is there. */
async function look(page: Page, key: keyof Seen): Promise<Seen> {
  await page.waitForFunction((wanted) => (globalThis as WithHarness).harness.seen()?.[wanted] != null, key, {
    timeout: 30_000,
  })
  const seen = await page.evaluate(() => (globalThis as WithHarness).harness.seen())
  if (!seen) throw new Error('the player saw nothing')
  return seen
}

async function untilPublished(origin: string, slug: string): Promise<void> {
  for (let tries = 0; tries < 4; tries++) {
    const answer = await fetch(`${origin}/live/${slug}/master.m3u8?wait`)
    if (answer.status === 200) return
    if (answer.status !== 204) throw new Error(`the live answers ${answer.status}`)
  }
  throw new Error('nothing was published within a minute')
}

function share(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN)
}
