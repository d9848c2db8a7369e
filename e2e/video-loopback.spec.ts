// The video path alone, phone to phone: Chromium's fake camera and microphone, our ingest and origin, hls.js. It needs
// nothing else of the market, so it runs on a media server of its own.
import { expect, type Page, test } from '@playwright/test'
import { memorySegmentStore } from '../app/adapters/segments/memory-segment-store'
import { checkPlaylist } from '../app/video/core/playlist-check'
import { type FakeMediaServer, startMediaServer } from '../app/video/media-server.fake'
import type { Harness } from '../bench/harness/harness'
import { type HarnessServer, openHarness, serveHarness } from '../bench/harness/open-harness'

type WithHarness = typeof globalThis & { harness: Harness }
let server: FakeMediaServer
let harness: HarnessServer

test.beforeEach(async () => {
  server = await startMediaServer({ store: memorySegmentStore() })
  harness = await serveHarness(server.origin)
})
test.afterEach(async () => {
  await harness.stop()
  await server.stop()
  expect(server.errors).toEqual([])
})

const publish = (page: Page, token: string) =>
  page.evaluate((wanted) => (globalThis as WithHarness).harness.publish({ token: wanted, source: 'camera' }), token)
const play = (page: Page, slug: string, replay = false) =>
  page.evaluate((options) => (globalThis as WithHarness).harness.play(options), { slug, replay })
const state = (page: Page) => page.evaluate(() => (globalThis as WithHarness).harness.seen()?.states.at(-1))
const clock = (page: Page) => page.evaluate(() => (globalThis as WithHarness).harness.seen()?.currentTime ?? 0)
const phase = (page: Page) => page.evaluate(() => (globalThis as WithHarness).harness.publisherState()?.phase)

async function expectMoving(page: Page): Promise<void> {
  await expect.poll(() => state(page), { timeout: 20_000 }).toBe('playing')
  const before = await clock(page)
  await expect.poll(() => clock(page)).toBeGreaterThan(before + 1)
}

test('a camera is published, seen and heard, its picture stays while the signal is gone, and it is there to be played again', async ({
  browser,
}) => {
  const session = server.sessions.add('toi-nay')
  const viewer = await openHarness(browser, harness)
  await play(viewer, 'toi-nay')
  await expect.poll(() => state(viewer)).toBe('waiting')

  const seller = await openHarness(browser, harness)
  await publish(seller, 'token-toi-nay')
  await expectMoving(viewer)
  const seen = await viewer.evaluate(() => (globalThis as WithHarness).harness.seen())
  expect(seen?.hasSound).toBe(true)
  expect(seen?.size).toEqual([480, 854])
  for (const track of ['video', 'audio']) {
    const text = await (await fetch(`${server.origin}/media/live/${session.mediaKey}/${track}.m3u8`)).text()
    expect(checkPlaylist(text)).toEqual([])
  }

  await test.step('the seller’s page is gone without a word', async () => {
    await seller.context().close()
    await expect.poll(() => state(viewer), { timeout: 15_000 }).toBe('signal-lost')
    const picture = await viewer.evaluate(() => document.querySelector('video')?.readyState ?? 0)
    expect(picture).toBeGreaterThanOrEqual(2)
  })

  await test.step('another phone goes on in the same live', async () => {
    const second = await openHarness(browser, harness)
    await publish(second, 'token-toi-nay')
    await expectMoving(viewer)
    server.sessions.change('toi-nay', { status: 'ended' })
    await server.video.sessionChanged(session.liveSessionId)
    await expect.poll(() => phase(second)).toBe('stopped')
    await expect.poll(() => state(viewer), { timeout: 20_000 }).toBe('ended')
  })

  await test.step('the recording holds both takes, and is played from its beginning', async () => {
    const replay = await (await fetch(`${server.origin}/media/live/${session.mediaKey}/replay/video.m3u8`)).text()
    expect(checkPlaylist(replay)).toEqual([])
    expect(replay.match(/#EXT-X-DISCONTINUITY\n/g)).toHaveLength(1)
    const later = await openHarness(browser, harness)
    await play(later, 'toi-nay', true)
    await expectMoving(later)
    expect(await clock(later)).toBeLessThan(10)
  })
})

test('a line that breaks is taken up again in the same take, and a second phone takes the live over', async ({
  browser,
}) => {
  const session = server.sessions.add('ca-cho')
  const seller = await openHarness(browser, harness)
  await publish(seller, 'token-ca-cho')
  const viewer = await openHarness(browser, harness)
  await play(viewer, 'ca-cho')
  await expectMoving(viewer)

  await harness.breakSockets()
  await expect
    .poll(() =>
      seller.evaluate(() =>
        (globalThis as WithHarness).harness.publisherStates.some(({ phase }) => phase === 'reconnecting'),
      ),
    )
    .toBe(true)
  await expect.poll(() => phase(seller)).toBe('live')
  await expectMoving(viewer)
  const text = await (await fetch(`${server.origin}/media/live/${session.mediaKey}/replay/video.m3u8`)).text()
  expect(text).not.toContain('#EXT-X-DISCONTINUITY\n')
  expect(server.sessions.closed).toEqual([])

  const second = await openHarness(browser, harness)
  await publish(second, 'token-ca-cho')
  await expect
    .poll(() => seller.evaluate(() => (globalThis as WithHarness).harness.publisherState()?.reason))
    .toBe('taken-over')
  await expectMoving(viewer)
})

test('a token that is none, and a live that is over, are told to the seller', async ({ browser }) => {
  server.sessions.add('hom-qua', { status: 'ended' })
  for (const [token, reason] of [
    ['token-of-nobody', 'bad-token'],
    ['token-hom-qua', 'not-open'],
  ] as const) {
    const seller = await openHarness(browser, harness)
    await publish(seller, token)
    await expect
      .poll(() => seller.evaluate(() => (globalThis as WithHarness).harness.publisherState()?.reason))
      .toBe(reason)
  }
})
