import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { lotOffer, nextLotCode, unitBaseOf, wholeUnits } from './lot-offer'

describe('codes of lots', () => {
  it('takes the first that is free', () => {
    expect(nextLotCode([])).toBe('A1')
    expect(nextLotCode(['A1', 'A3'])).toBe('A2')
    expect(nextLotCode(Array.from({ length: 9 }, (_, i) => `A${i + 1}`))).toBe('B1')
  })
  it('has an end', () => {
    const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((l) => Array.from({ length: 9 }, (_, i) => `${l}${i + 1}`))
    expect(nextLotCode(all)).toBeNull()
  })
})

describe('units', () => {
  it('knows what a bunch of a kind weighs, and that ginger has no bunches', () => {
    expect(unitBaseOf('cai-meo', 'bo')).toBe(500)
    expect(unitBaseOf('gung', 'bo')).toBeNull()
    expect(unitBaseOf('no-such-kind', 'kg')).toBeNull()
  })
  it('sells no broken bunch', () => {
    expect(wholeUnits(1499, 500)).toBe(2)
    expect(wholeUnits(-1, 500)).toBe(0)
  })
})

it.each([
  { priceDong: '15000.5' },
  { priceDong: '-1' },
  { priceDong: '99999999999' },
  { quantity: '0' },
  { quantity: 'nhiều' },
  { unit: '' },
])('refuses %o', (wrong) => {
  const offer = { unit: 'bo', priceDong: '15000', quantity: '20', inGround: false }
  expect(z.safeParse(z.object(lotOffer), offer).success).toBe(true)
  expect(z.safeParse(z.object(lotOffer), { ...offer, ...wrong }).success).toBe(false)
})
