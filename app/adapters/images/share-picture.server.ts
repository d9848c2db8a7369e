// The picture of a link sent in Zalo or Facebook: 1200×630, JPEG (Zalo shows no WebP). Zalo also cuts a square out of
// the middle, so the words begin left of it and the big ones stay inside.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { DrawSharePicture, SharePicture } from '#app/ports/share-picture'
import { oneAtATime } from './one-at-a-time'
import { textPath, textWidth, type Weight, wrapText } from './text-outlines.server'

const size = { width: 1200, height: 630 }
const picture = { width: 540, height: 630 }
const left = 592
const textSpace = size.width - left - 48
const colours = {
  paper: '#FBF7EE',
  ink: '#1C2420',
  soft: '#56605A',
  leaf: '#1B7A3A',
  live: '#C8321F',
  trust: '#2B3A67',
}

/** `publicFolder`: where /produce/<kind>.svg lies on this machine. */
export function sharePictures(publicFolder: string): DrawSharePicture {
  const inTurn = oneAtATime()
  return (input) => inTurn(() => draw(input, publicFolder))
}

async function draw(input: SharePicture, publicFolder: string): Promise<Uint8Array> {
  const photo = (input.photo && (await fromPhoto(input.photo))) ?? (await fromDrawing(input.kind, publicFolder))
  return await sharp({ create: { ...size, channels: 3, background: colours.paper } })
    .composite([
      { input: photo, left: 0, top: 0 },
      { input: Buffer.from(words(input)), left: 0, top: 0 },
    ])
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
}

async function fromPhoto(bytes: Uint8Array): Promise<Buffer | null> {
  try {
    return await sharp(bytes)
      .resize({ ...picture, fit: 'cover', position: 'attention' })
      .png()
      .toBuffer()
  } catch {
    return null // a damaged file must not keep a link from having a picture
  }
}

async function fromDrawing(kind: string, publicFolder: string): Promise<Buffer> {
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}"><defs><linearGradient id="w" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#FDF3DC"/><stop offset=".66" stop-color="#EFE0BD"/><stop offset=".661" stop-color="#E3CC9F"/><stop offset="1" stop-color="#D6BA85"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#w)"/></svg>`
  const name = /^[a-z0-9-]+$/.test(kind) ? kind : 'cai-meo'
  const svg = await readFile(join(publicFolder, 'produce', `${name}.svg`)).catch(() => null)
  const base = sharp(Buffer.from(ground))
  if (!svg) return await base.png().toBuffer()
  const drawing = await sharp(svg, { density: 200 }).resize({ width: 500, height: 500, fit: 'inside' }).png().toBuffer()
  return await base
    .composite([{ input: drawing, left: 20, top: 80 }])
    .png()
    .toBuffer()
}

function words(input: SharePicture): string {
  const path = (text: string, y: number, points: number, weight: Weight, colour: string, x = left) =>
    `<path d="${textPath(text, x, y, points, weight)}" fill="${colour}"/>`
  const parts: string[] = []
  const badge = wrapText(input.badge.text, 34, 700, textSpace - 56, 1)[0] ?? ''
  const badgeWidth = textWidth(badge, 34, 700) + 56
  const badgeColour = input.badge.isLive ? colours.live : colours.leaf
  parts.push(`<rect x="${left}" y="64" width="${badgeWidth.toFixed(0)}" height="64" rx="32" fill="${badgeColour}"/>`)
  parts.push(path(badge, 108, 34, 700, '#FFFFFF', left + 28))
  let y = 212
  parts.push(path(wrapText(input.seller, 64, 700, textSpace, 1)[0] ?? '', y, 64, 700, colours.ink))
  y += 52
  parts.push(path(wrapText(input.hamlet, 34, 400, textSpace, 1)[0] ?? '', y, 34, 400, colours.soft))
  y += 84
  for (const line of wrapText(input.title, 46, 600, textSpace, 2)) {
    parts.push(path(line, y, 46, 600, colours.ink))
    y += 60
  }
  if (input.price)
    parts.push(path(wrapText(input.price, 62, 700, textSpace, 1)[0] ?? '', y + 24, 62, 700, colours.leaf))
  parts.push(path('Chợ Bản', 586, 32, 700, colours.trust))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${parts.join('')}</svg>`
}
