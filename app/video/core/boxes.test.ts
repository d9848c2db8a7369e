import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ascii, box, concat, findBox, readBoxes, readU32, readU64, u32, u64 } from './boxes'

it('reads back the boxes it wrote', () => {
  const bytes = concat([box('ftyp', ascii('iso6')), box('moov', box('trak', u32(7)), box('mvex'))])
  expect(readBoxes(bytes)?.map((found) => found.type)).toEqual(['ftyp', 'moov'])
  const trak = findBox(bytes, ['moov', 'trak'])
  expect(readU32(bytes, trak?.start ?? 0)).toBe(7)
  expect(findBox(bytes, ['moov', 'nothing'])).toBeNull()
})

it('keeps whole numbers up to 2^53 in 64 bits', () => {
  fc.assert(fc.property(fc.maxSafeNat(), (value) => readU64(u64(value), 0) === value))
})

it('answers null, and never throws or runs for ever, on bytes that are no boxes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const boxes = readBoxes(bytes)
      return boxes === null || boxes.every((found) => found.start <= found.end && found.end <= bytes.length)
    }),
    { numRuns: 2000 },
  )
})
