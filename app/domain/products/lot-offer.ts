// A family's offer: what may be written, the code a lot is called by, and whole units out of base units.
import * as z from 'zod/mini'
import { wholeField } from '../shared/whole-number'
import { baseOf, kindOf } from './kinds'

export const maxPriceDong = 10_000_000
export const maxUnitsOffered = 10_000
/** Open lots of one family at a time: more cannot be shown in a live anyway. */
export const maxOpenLots = 40

/** What every lot says: unit, price of one unit, whole units offered. */
export const lotOffer = {
  unit: z.string().check(z.minLength(1), z.maxLength(12)),
  priceDong: wholeField(500, maxPriceDong),
  quantity: wholeField(1, maxUnitsOffered),
  inGround: z.boolean(),
}

/** Base units (grams or pieces) in one such unit of the kind, or null when it is not sold that way. */
export function unitBaseOf(kindId: string, unit: string): number | null {
  const kind = kindOf(kindId)
  return (kind && baseOf(kind, unit)) ?? null
}

/** Whole units in an amount of base units: a broken bunch is not sold. */
export function wholeUnits(base: number, unitBase: number): number {
  return Math.max(0, Math.floor(base / unitBase))
}

/**
 * The next short code that nobody uses: A1 … A9, then B1 … Z9: short to say, and never two lots of one family alike.
 * @returns null when all are taken
 */
export function nextLotCode(taken: Iterable<string>): string | null {
  const used = new Set(taken)
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    for (let figure = 1; figure <= 9; figure++) {
      const code = `${letter}${figure}`
      if (!used.has(code)) return code
    }
  }
  return null
}
