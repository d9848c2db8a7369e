import { existsSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldVietnamese } from '../shared/words'
import { baseOf, drawingOf, gramsOf, inSeason, kindOf, kinds, unitNames } from './kinds'

describe('kinds', () => {
  it('have one id each, and one drawing of at most 8 KB each', () => {
    expect(new Set(kinds.map((kind) => kind.id)).size).toBe(kinds.length)
    for (const kind of kinds) {
      const file = `public${drawingOf(kind.id)}`
      expect(existsSync(file), file).toBe(true)
      expect(statSync(file).size, file).toBeLessThanOrEqual(8192)
    }
  })

  it('sell in units that are whole numbers of their base, the default among them', () => {
    for (const kind of kinds) {
      expect(baseOf(kind, kind.defaultUnit), kind.id).toBeGreaterThan(0)
      for (const { unit, base } of kind.units) {
        expect(Number.isInteger(base) && base > 0, `${kind.id} ${unit}`).toBe(true)
        expect(unitNames[unit].vi).toBeTruthy()
      }
    }
  })

  it('have prices that rise from low to high in steps of 1.000 đ', () => {
    for (const { id, price } of kinds) {
      expect(price.low, id).toBeLessThan(price.usual)
      expect(price.usual, id).toBeLessThan(price.high)
      for (const sum of Object.values(price)) expect(sum % 1000, id).toBe(0)
    }
  })

  it('are told apart by their full names, also without accents', () => {
    const folded = kinds.map((kind) => foldVietnamese(kind.name.vi))
    expect(new Set(folded).size).toBe(kinds.length)
    for (const kind of kinds)
      for (const alias of kind.aliases)
        expect(
          folded.filter((name, i) => name === foldVietnamese(alias) && kinds[i] !== kind),
          alias,
        ).toEqual([])
  })

  it('weigh what they weigh', () => {
    const hen = kindOf('ga-den')
    expect(hen && gramsOf(hen, 2)).toBe(3000)
    const greens = kindOf('cai-meo')
    expect(greens && gramsOf(greens, 2 * 500)).toBe(1000)
  })

  it('know their season, across the year for what grows always', () => {
    const plum = kindOf('man')
    expect(plum && [4, 5, 7, 8].map((month) => inSeason(plum, month))).toEqual([false, true, true, false])
  })
})
