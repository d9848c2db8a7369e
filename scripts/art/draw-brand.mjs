// Writes public/brand, public/people, favicon, icons and the web manifest; --sheet=<file.png> shows the people.
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { faviconSvg, markSvg, maskableSvg } from './brand.mjs'
import { people, portrait } from './people.mjs'
import { hills } from './scene.mjs'

const file = (path) => new URL(`../../public/${path}`, import.meta.url)
await writeFile(file('brand/mark.svg'), markSvg())
await writeFile(file('brand/hills.svg'), hills())
await writeFile(file('brand/favicon.svg'), faviconSvg())
for (const size of [192, 512]) {
  const png = await sharp(Buffer.from(maskableSvg()), { density: (72 * size) / 96 })
    .resize(size)
    .png({ palette: true })
    .toBuffer()
  await writeFile(file(`brand/icon-${size}.png`), png)
}
const touch = await sharp(Buffer.from(maskableSvg()), { density: 135 }).resize(180).png({ palette: true }).toBuffer()
await writeFile(file('brand/apple-touch-icon.png'), touch)
const icons = [
  { src: '/brand/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
  ...[192, 512].flatMap((size) =>
    ['any', 'maskable'].map((purpose) => ({
      src: `/brand/icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  ),
]
const manifest = {
  id: '/',
  name: 'Chợ Bản',
  short_name: 'Chợ Bản',
  description: 'Chợ bán rau trực tiếp của các bản vùng cao',
  lang: 'vi',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#FBF7EE',
  theme_color: '#FBF7EE',
  icons,
}
await writeFile(file('manifest.webmanifest'), `${JSON.stringify(manifest, null, 2)}\n`)

const tiles = []
for (const [id, who] of Object.entries(people)) {
  const svg = portrait(who)
  await writeFile(file(`people/${id}.svg`), svg)
  tiles.push(svg)
}
const sheet = process.argv.find((argument) => argument.startsWith('--sheet='))?.slice(8)
if (sheet) {
  const size = 220
  const picture = (svg, width = size) => sharp(Buffer.from(svg), { density: 90 }).resize(width).png().toBuffer()
  const layers = await Promise.all(
    tiles.map(async (svg, i) => ({ input: await picture(svg), left: (i % 5) * size, top: Math.floor(i / 5) * size })),
  )
  layers.push({ input: await picture(hills(), 371), left: 5 * size, top: 0 })
  layers.push({ input: await picture(markSvg(), 200), left: 5 * size + 380, top: 0 })
  layers.push({ input: await picture(maskableSvg(), 200), left: 5 * size + 380, top: 220 })
  layers.push({ input: await picture(faviconSvg(), 48), left: 5 * size + 380, top: 440 })
  await sharp({ create: { width: 5 * size + 600, height: 660, channels: 3, background: '#FBF7EE' } })
    .composite(layers)
    .png()
    .toFile(sheet)
}
