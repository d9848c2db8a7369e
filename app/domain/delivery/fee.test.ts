import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FeeInputs, feeOf, feeStepDong } from './fee'

const trip = fc.record({
  petrolDong: fc.integer({ min: 0, max: 200_000 }),
  labourDong: fc.integer({ min: 0, max: 300_000 }),
  floorDong: fc.integer({ min: 0, max: 20 }).map((n) => n * 500),
  capOver: fc.integer({ min: 0, max: 100 }).map((n) => n * 500),
})
const distances = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 30 })

function feesOf(shared: { petrolDong: number; labourDong: number; floorDong: number; capDong: number }, km: number[]) {
  const all = km.reduce((sum, metres) => sum + metres, 0)
  return km.map((metres) => {
    const inputs: FeeInputs = {
      ...shared,
      metres,
      isEstimate: false,
      otherBaskets: km.length - 1,
      otherMetres: all - metres,
      isPickUp: false,
    }
    return feeOf(inputs)
  })
}

describe('the fee of a basket', () => {
  it('lies between floor and cap, whatever the trip', () => {
    fc.assert(
      fc.property(trip, distances, ({ capOver, ...shared }, km) => {
        const capDong = shared.floorDong + capOver
        for (const fee of feesOf({ ...shared, capDong }, km)) {
          expect(fee).toBeGreaterThanOrEqual(shared.floorDong)
          expect(fee).toBeLessThanOrEqual(capDong)
        }
      }),
    )
  })

  it('never rises for anybody when one more joins', () => {
    fc.assert(
      fc.property(trip, distances, fc.integer({ min: 0, max: 40_000 }), ({ capOver, ...shared }, km, newcomer) => {
        const terms = { ...shared, capDong: shared.floorDong + capOver }
        // A trip on which nobody rides any distance shares petrol by head; the first real distance then changes the key.
        fc.pre(km.some((metres) => metres > 0))
        const before = feesOf(terms, km)
        const after = feesOf(terms, [...km, newcomer])
        before.forEach((fee, index) => {
          expect(after[index]).toBeLessThanOrEqual(fee)
        })
      }),
    )
  })

  it('brings in at least the cost of the ride while no cap stands in the way', () => {
    fc.assert(
      fc.property(trip, distances, ({ petrolDong, labourDong, floorDong }, km) => {
        const fees = feesOf({ petrolDong, labourDong, floorDong, capDong: 1_000_000 }, km)
        expect(fees.reduce((sum, fee) => sum + fee, 0)).toBeGreaterThanOrEqual(petrolDong + labourDong)
      }),
    )
  })

  it('is a whole note, and nothing where the ride begins', () => {
    const inputs: FeeInputs = {
      petrolDong: 30_000,
      labourDong: 50_001,
      metres: 9_000,
      isEstimate: false,
      otherBaskets: 6,
      otherMetres: 54_000,
      floorDong: 5_000,
      capDong: 25_000,
      isPickUp: false,
    }
    expect(feeOf(inputs)).toBe(11_500)
    expect(feeOf(inputs) % feeStepDong).toBe(0)
    expect(feeOf({ ...inputs, isPickUp: true })).toBe(0)
  })
})
