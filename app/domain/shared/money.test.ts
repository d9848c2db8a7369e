import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dong, formatDong, groupDigits, maxDong, sumDong } from './money'

describe('money', () => {
  it('writes sums with dots and đ', () => {
    expect(formatDong(47000)).toBe('47.000\u00a0đ')
    expect(formatDong(0)).toBe('0\u00a0đ')
    expect(formatDong(-1234567)).toBe('-1.234.567\u00a0đ')
  })

  it('refuses fractions, infinities and sums no market of ours sees', () => {
    for (const bad of [0.5, Number.NaN, Number.POSITIVE_INFINITY, maxDong + 1])
      expect(() => dong(bad)).toThrow(RangeError)
  })

  it('loses no digit when grouping', () => {
    fc.assert(
      fc.property(fc.integer({ min: -maxDong, max: maxDong }), (n) => Number(groupDigits(n).replaceAll('.', '')) === n),
    )
  })

  it('adds up to the đồng', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 50 }), (sums) => {
        expect(sumDong(sums)).toBe(sums.reduce((a, b) => a + b, 0))
      }),
    )
  })
})
