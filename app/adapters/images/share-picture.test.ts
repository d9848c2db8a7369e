import { resolve } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { sharePictures } from './share-picture.server'
import { textPath, textWidth, wrapText } from './text-outlines.server'

const draw = sharePictures(resolve('public'))
const picture = {
  photo: null,
  kind: 'cai-meo',
  badge: { text: 'Tối nay 19 giờ 30', isLive: false },
  seller: 'Chị Thương',
  hamlet: 'bản Khe Nhinh, xã Hữu Kiệm',
  title: 'Cải mèo, su su và măng tươi',
  price: '15.000 đ/bó',
}

it('is a JPEG of 1200×630 that Zalo and Facebook take', async () => {
  const bytes = await draw(picture)
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  expect(bytes.byteLength).toBeLessThan(300_000)
})
it('carries the photo, and a drawing when the photo is damaged or the kind unknown', async () => {
  const red = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#ff0000' } })
    .jpeg()
    .toBuffer()
  const [r, g] = await sharp(await draw({ ...picture, photo: red }))
    .extract({ left: 200, top: 300, width: 1, height: 1 })
    .raw()
    .toBuffer()
  expect(r).toBeGreaterThan(230)
  expect(g).toBeLessThan(30)
  for (const odd of [{ photo: red.subarray(0, 50) }, { kind: '../../etc' }, { kind: 'no-such' }]) {
    expect((await sharp(await draw({ ...picture, ...odd })).metadata()).width).toBe(1200)
  }
})
it('has an outline for every Vietnamese letter', () => {
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const letters = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((letter) =>
    marks.map((mark) => (letter + mark).normalize('NFC')),
  )
  const unknown = textPath('\u{1F96C}', 0, 0, 100, 700)
  for (const letter of [...letters, 'đ', 'Đ', '₫', '–']) {
    expect([...letter].length).toBe(1)
    const path = textPath(letter, 0, 0, 100, 700)
    expect(path.length, letter).toBeGreaterThan(10)
    expect(path, letter).not.toBe(unknown)
  }
})
it('wraps at spaces and says with dots that there is more', () => {
  const lines = wrapText('Cải mèo, su su, măng tươi, gừng và khoai sọ của nhà mình', 46, 600, 400, 2)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
  for (const line of lines) expect(textWidth(line, 46, 600)).toBeLessThanOrEqual(400)
})
