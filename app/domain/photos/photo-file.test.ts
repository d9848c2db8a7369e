import { describe, expect, it } from 'vitest'
import { readVariantPath, sniffImage, variantKey } from './photo-file'

const bytes = (text: string) => new TextEncoder().encode(text)
const id = '01890a5d-ac96-774b-bcce-b302099a8057'

describe('what came in is judged by its first bytes', () => {
  it('knows JPEG, PNG, WebP and HEIC', () => {
    expect(sniffImage(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe('jpeg')
    expect(sniffImage(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]))).toBe('png')
    expect(sniffImage(bytes('RIFF\0\0\0\0WEBPVP8 '))).toBe('webp')
    expect(sniffImage(bytes('\0\0\0\x18ftypheic\0\0\0\0'))).toBe('heic')
  })
  it('takes a web page, a GIF and an empty file for no picture', () => {
    expect(sniffImage(bytes('<!doctype html><html>'))).toBeNull()
    expect(sniffImage(bytes('GIF89a......'))).toBeNull()
    expect(sniffImage(new Uint8Array())).toBeNull()
  })
})

describe('addresses of variants', () => {
  it('reads exactly what is served', () => {
    const variant = readVariantPath(`${id}/800.webp`)
    expect(variant).toEqual({ photoId: id, width: 800, format: 'webp' })
    expect(variant && variantKey(variant)).toBe(`photos/${id}/800.webp`)
  })
  it.each([`${id}/801.webp`, `${id}/800.png`, `../${id}/800.webp`, `${id}/800.webp/`, 'x/800.webp'])(
    'refuses %s',
    (path) => {
      expect(readVariantPath(path)).toBeNull()
    },
  )
})
