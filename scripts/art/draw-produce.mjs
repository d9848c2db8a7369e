// Writes public/produce/<kind>.svg and, with --sheet=<file.png>, a contact sheet to look at.
// Run: node scripts/art/draw-produce.mjs [--sheet=/tmp/sheet.png]
import { mkdir, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { produce } from './produce.mjs'

const folder = new URL('../../public/produce/', import.meta.url)
await mkdir(folder, { recursive: true })
const tiles = []
const heavy = []
for (const [kind, draw] of Object.entries(produce)) {
  const svg = draw()
  const bytes = Buffer.byteLength(svg)
  if (bytes > 8192) heavy.push(`${kind}.svg has ${bytes} bytes, more than 8 KB`)
  await writeFile(new URL(`${kind}.svg`, folder), svg)
  tiles.push({ kind, svg, bytes })
}
console.log(tiles.map(({ kind, bytes }) => `${kind} ${bytes}`).join('\n'))

const sheet = process.argv.find((argument) => argument.startsWith('--sheet='))?.slice(8)
if (sheet) {
  const [columns, size] = [6, 260]
  const rows = Math.ceil(tiles.length / columns)
  const layers = await Promise.all(
    tiles.map(async ({ svg }, i) => ({
      input: await sharp(Buffer.from(svg), { density: 72 * (size / 240) })
        .resize(size, size)
        .png()
        .toBuffer(),
      left: (i % columns) * size,
      top: Math.floor(i / columns) * size,
    })),
  )
  await sharp({ create: { width: columns * size, height: rows * size, channels: 3, background: '#FBF7EE' } })
    .composite(layers)
    .png()
    .toFile(sheet)
}
if (heavy.length) throw new Error(heavy.join('\n'))
