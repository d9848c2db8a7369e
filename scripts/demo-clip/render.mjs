// Draws the demo clip: node scripts/demo-clip/render.mjs [--frames=<folder> <seconds,…>]
// Needs Chromium (Playwright's, or CHROMIUM_PATH) and ffmpeg with libx264. Writes public/demo/khe-nhinh.{mp4,json,jpg}.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import sharp from 'sharp'
import { layerDocument, layers, roadLine } from '../art/scene.mjs'
import { film } from './film.mjs'
import { handsBehind, handsInFront } from './hands.mjs'
import { sound, wav } from './sound.mjs'
import { framesPerSecond, seconds, timeline } from './timeline.mjs'

const target = new URL('../../public/demo/', import.meta.url)
const frameOnly = process.argv.find((argument) => argument.startsWith('--frames='))?.slice(9)

const data = (svg) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
const sources = { behind: data(handsBehind()), front: data(handsInFront()) }
for (const name of Object.keys(layers)) sources[name] = data(layerDocument(name, 2))
for (const { kind } of timeline) {
  const drawn = await readFile(new URL(`../../public/produce/${kind}.svg`, import.meta.url), 'utf8')
  // In the hands it casts no shadow on the ground: the first ellipse is that shadow. Sized, so that it is rasterised large.
  const lifted = drawn.replace(/<\/defs><ellipse[^>]*\/>/, '</defs>')
  sources[kind] = data(lifted.replace('<svg ', '<svg width="720" height="720" '))
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ['--no-sandbox', '--force-color-profile=srgb'],
})
const page = await browser.newPage()
page.on('pageerror', (error) => console.error(error))
await page.setContent('<canvas></canvas>')
await page.addScriptTag({ content: film })
await page.evaluate(([all, road]) => globalThis.film.load(all, road), [sources, roadLine])
const frames = async (times) =>
  (await page.evaluate(([list, plan]) => list.map((t) => globalThis.film.frame(t, plan)), [times, timeline])).map(
    (text) => Buffer.from(text, 'base64'),
  )

if (frameOnly) {
  await mkdir(frameOnly, { recursive: true })
  for (const t of (process.argv.at(-1) ?? '5').split(',').map(Number))
    await writeFile(path.join(frameOnly, `${t}.jpg`), (await frames([t]))[0])
  await browser.close()
  process.exit(0)
}

const work = await mkdtemp(path.join(os.tmpdir(), 'khe-nhinh-'))
await mkdir(target, { recursive: true })
const raw = path.join(work, 'frames.mjpeg')
const pictures = []
const total = seconds * framesPerSecond
for (let first = 0; first < total; first += framesPerSecond) {
  pictures.push(...(await frames(Array.from({ length: framesPerSecond }, (_, i) => (first + i) / framesPerSecond))))
  process.stdout.write(`\r${first + framesPerSecond}/${total} frames`)
}
await browser.close()
await writeFile(raw, Buffer.concat(pictures))
await sharp(pictures[5 * framesPerSecond])
  .jpeg({ quality: 82, mozjpeg: true })
  .toFile(new URL('khe-nhinh.jpg', target).pathname)

const ffmpeg = async (...args) => {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
}
// Three rounds are encoded and the middle one is kept: its AAC frames continue from their own end.
const [threeRounds, adts, middle] = ['sound.wav', 'sound.aac', 'middle.aac'].map((name) => path.join(work, name))
await writeFile(threeRounds, wav(sound(), 3))
await ffmpeg('-i', threeRounds, '-c:a', 'aac', '-b:a', '48k', '-f', 'adts', adts)
await writeFile(middle, cutAdts(await readFile(adts), 2250, 2250))

const video = path.join(work, 'video.mp4')
const encode = (pass, out) =>
  ffmpeg(
    '-f',
    'mjpeg',
    '-r',
    `${framesPerSecond}`,
    '-i',
    raw,
    '-vf',
    'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p',
    '-c:v',
    'libx264',
    '-profile:v',
    'main',
    '-level',
    '3.1',
    '-preset',
    'veryslow',
    '-tune',
    'animation',
    '-bf',
    '0',
    '-g',
    `${framesPerSecond}`,
    '-keyint_min',
    `${framesPerSecond}`,
    '-sc_threshold',
    '0',
    '-flags',
    '+cgop',
    '-b:v',
    '420k',
    '-maxrate',
    '640k',
    '-bufsize',
    '640k',
    '-colorspace',
    'bt709',
    '-color_primaries',
    'bt709',
    '-color_trc',
    'bt709',
    '-color_range',
    'tv',
    '-pass',
    `${pass}`,
    '-passlogfile',
    path.join(work, 'pass'),
    ...out,
  )
await encode(1, ['-f', 'null', '-'])
await encode(2, [video])
const clip = new URL('khe-nhinh.mp4', target)
await ffmpeg(
  '-i',
  video,
  '-i',
  middle,
  '-map',
  '0:v',
  '-map',
  '1:a',
  '-c',
  'copy',
  '-bsf:a',
  'aac_adtstoasc',
  '-map_metadata',
  '-1',
  '-fflags',
  '+bitexact',
  '-movflags',
  '+faststart',
  clip.pathname,
)
await writeFile(
  new URL('khe-nhinh.json', target),
  `${JSON.stringify({ seconds, framesPerSecond, width: 480, height: 854, timeline }, null, 2)}\n`,
)
await rm(work, { recursive: true })
const { size } = await stat(clip)
if (size > 3_000_000) throw new Error(`the clip has ${size} bytes, more than 3 MB`)
console.log(`\nkhe-nhinh.mp4: ${size} bytes`)

/** AAC frames from `first` on, `count` of them (ADTS headers carry each frame's length). */
function cutAdts(bytes, first, count) {
  let [at, frame, from] = [0, 0, 0]
  while (at < bytes.length) {
    if (frame === first) from = at
    if (frame === first + count) return bytes.subarray(from, at)
    at += ((bytes[at + 3] & 3) << 11) | (bytes[at + 4] << 3) | (bytes[at + 5] >> 5)
    frame++
  }
  throw new Error(`the sound has only ${frame} frames`)
}
