import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { sharpPhotos } from './sharp-photos.server'

const photos = sharpPhotos()
/** Left half red, right half blue. */
function halves(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: '#0000ff' } }, left: width / 2, top: 0 },
  ])
}
async function pixel(bytes: Uint8Array, x: number, y: number) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
}
const place = { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '19/1 24/1 0/1' } }

describe('a photo from a phone', () => {
  it('is turned upright, and says neither phone nor place any more', async () => {
    // Orientation 6: the phone was held upright, the pixels lie on their side.
    const lying = await halves(2000, 1000)
      .jpeg()
      .withExif(place)
      .withMetadata({ orientation: 6, exif: place })
      .toBuffer()
    expect((await sharp(lying).metadata()).exif).toBeDefined()
    const made = await photos.makeFirst(lying)
    if (!made.ok) throw new Error(made.reason)
    expect([made.value.width, made.value.height]).toEqual([1000, 2000])
    expect(made.value.files.map((file) => `${file.width}.${file.format}`)).toEqual([
      '320.webp',
      '320.jpg',
      '800.webp',
      '800.jpg',
      '1600.webp',
      '1600.jpg',
    ])
    for (const file of made.value.files) {
      const header = await sharp(file.bytes).metadata()
      // Not enlarged beyond what came.
      expect(header.width).toBe(Math.min(file.width, 1000))
      expect(header.exif).toBeUndefined()
      expect(Buffer.from(file.bytes).includes('GPS')).toBe(false)
    }
    const small = made.value.files[1]?.bytes as Uint8Array
    expect((await pixel(small, 160, 30))[0]).toBeGreaterThan(200)
    expect((await pixel(small, 160, 600))[2]).toBeGreaterThan(200)
    expect(made.value.blur).toMatch(/^data:image\/webp;base64,/)
    expect(made.value.blur.length).toBeLessThan(600)
  })
  it('may be a PNG with nothing in places, which becomes paper', async () => {
    const clear = await sharp({
      create: { width: 400, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    const made = await photos.makeFirst(clear)
    if (!made.ok) throw new Error(made.reason)
    expect((await pixel(made.value.files[1]?.bytes as Uint8Array, 10, 10))[0]).toBeGreaterThan(245)
  })
  it('may be a WebP, and gets AVIF later', async () => {
    const made = await photos.makeAvif(await halves(900, 600).webp().toBuffer())
    if (!made.ok) throw new Error(made.reason)
    expect(made.value.map((file) => file.width)).toEqual([320, 800, 1600])
    expect((await sharp(made.value[0]?.bytes).metadata()).format).toBe('heif')
  })
})

describe('what is no good photo is refused with the reason', () => {
  const refusal = async (bytes: Uint8Array) => {
    const made = await photos.makeFirst(bytes)
    return made.ok ? 'taken' : made.reason
  }
  it('a web page named .jpg', async () => {
    expect(await refusal(Buffer.from('<!doctype html><title>rau</title>'))).toBe('not-a-picture')
  })
  it('a picture that was cut off on the way', async () => {
    const whole = await halves(1200, 800).jpeg().toBuffer()
    expect(await refusal(whole.subarray(0, Math.floor(whole.length / 2)))).toBe('broken')
    expect(await refusal(whole.subarray(0, 30))).toBe('broken')
  })
  it('more bytes than 20 MB', async () => {
    expect(await refusal(Buffer.concat([await halves(10, 10).jpeg().toBuffer(), Buffer.alloc(21 * 1024 * 1024)]))).toBe(
      'too-large',
    )
  })
  it('a few bytes that claim to be 400 megapixels', async () => {
    expect(await refusal(pngHeader(20_000, 20_000))).toBe('too-many-pixels')
  })
  it('HEIC, unless this platform can open it', async () => {
    const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), Buffer.alloc(200)])
    expect(await refusal(heic)).toBe('cannot-decode')
  })
})

/** A PNG whose header tells a size that its data does not have. */
function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(10))), chunk('IEND')])
}
function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
