// What the market serves as a live is read by an independent program: a picture in H.264 and an audio track.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { phonePhoto } from './fakes/photo'
import { expect, test } from './fixtures'
import { goLive, listProduce, signIn } from './steps'

test('ffprobe reads H.264 and sound from the master playlist of a live from a camera', async ({
  page,
  market,
  request,
}) => {
  await signIn(page, market, '0900 000 111', '/seller')
  await listProduce(page, { kind: 'Gừng', amount: '3', photo: await phonePhoto() })
  await page.goto('/seller')
  const slug = await goLive(page)
  const master = `${market.origin}/live/${slug}/master.m3u8`
  await expect.poll(async () => (await request.get(master)).status(), { timeout: 20_000 }).toBe(200)
  expect(await (await request.get(master)).text()).toMatch(/^#EXTM3U/)

  const probe = [
    '-v',
    'error',
    '-show_entries',
    'stream=codec_type,codec_name',
    '-of',
    'json',
    '-allowed_extensions',
    'ALL',
  ]
  const { stdout } = await promisify(execFile)('ffprobe', [...probe, master], { timeout: 40_000 })
  const { streams } = JSON.parse(stdout) as { streams: { codec_type: string; codec_name: string }[] }
  expect(streams).toContainEqual(expect.objectContaining({ codec_type: 'video', codec_name: 'h264' }))
  expect(streams.map((stream) => stream.codec_type)).toContain('audio')
})
