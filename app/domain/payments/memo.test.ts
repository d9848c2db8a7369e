import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCode, makeCode } from '../shared/code'
import { codesIn, memoCode } from './memo'

const orderCode = fc.uint8Array({ minLength: 6, maxLength: 6 }).map((bytes) => makeCode(bytes, 6))
const noise = fc.string({ unit: fc.constantFrom(...'abcXYZ 0123456789.-/đ'), maxLength: 40 })

describe('memo codes', () => {
  it('begin with the order’s code, check themselves and fit a transfer’s words', () => {
    fc.assert(
      fc.property(orderCode, fc.nat(649), (code, earlier) => {
        const memo = memoCode(code, earlier)
        expect(memo.startsWith(code)).toBe(true)
        expect(isCode(memo)).toBe(true)
        expect(memo.length).toBeLessThanOrEqual(25)
      }),
    )
  })

  it('are different for each QR code of an order', () => {
    const all = new Set(Array.from({ length: 650 }, (_, earlier) => memoCode('A3F7KQ9', earlier)))
    expect(all.size).toBe(650)
  })

  it('are found in whatever a bank puts around and between them', () => {
    fc.assert(
      fc.property(orderCode, fc.nat(30), noise, noise, fc.nat(8), (code, earlier, before, after, cut) => {
        const memo = memoCode(code, earlier)
        const told = `${memo.slice(0, cut)} ${memo.slice(cut)}`.toLowerCase()
        expect(codesIn(before + told + after)).toContain(memo)
      }),
    )
  })

  it('are not made up from ordinary words, nor by very long text', () => {
    expect(codesIn('ME GUI CON 300000')).toEqual([])
    expect(codesIn('').length).toBe(0)
    expect(codesIn('A'.repeat(1_000_000)).length).toBeLessThan(20)
  })
})
