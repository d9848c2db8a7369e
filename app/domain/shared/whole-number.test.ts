import { describe, expect, it } from 'vitest'
import { readWhole, wholeField } from './whole-number'

describe('a whole number in a form', () => {
  it('is read with or without the dots and spaces of thousands', () => {
    expect(['0', '7', ' 15000 ', '15.000', '1 500 000'].map(readWhole)).toEqual([0, 7, 15_000, 15_000, 1_500_000])
  })
  it('is nothing else: no exponent, sign, fraction, hexadecimal or digits of other scripts', () => {
    const others = [
      '',
      ' ',
      '1e9',
      '-1',
      '+1',
      '1.5',
      '1,5',
      '1.50',
      '15.0000',
      '0x10',
      'NaN',
      'Infinity',
      '１２',
      '٣',
      '9'.repeat(20),
    ]
    for (const typed of others) expect(readWhole(typed), typed).toBeNull()
  })
  it('keeps its bounds', () => {
    const price = wholeField(500, 10_000_000)
    expect(price.safeParse('500.000').data).toBe(500_000)
    for (const typed of ['499', '10.000.001', '1e3', '', undefined]) expect(price.safeParse(typed).success).toBe(false)
  })
})
