import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupRides } from './ride-groups'

const ride = (placeId: string, hour: number) => ({
  placeId,
  arrivesFrom: `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`,
})

describe('rides to choose from', () => {
  it('shows the suggested place with its next rides, and other places once', () => {
    const options = [ride('gate', 6), ride('gate', 12), ride('gate', 18), ride('school', 12), ride('school', 7)]
    const groups = groupRides(options, 0)
    expect(groups.first).toEqual([ride('gate', 6), ride('gate', 12)])
    expect(groups.later).toEqual([ride('gate', 18)])
    expect(groups.elsewhere).toEqual([ride('school', 7)])
  })

  it('always shows the suggested ride at once, even when sooner ones exist', () => {
    const options = [ride('gate', 6), ride('gate', 9), ride('gate', 12), ride('gate', 15)]
    expect(groupRides(options, 3).first).toContainEqual(ride('gate', 15))
  })

  it('loses no place and shows no ride twice', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 23 })), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(some, fc.nat(40), (pairs, suggested) => {
        const options = pairs.map(([place, hour]) => ride(place, hour))
        const { first, later, elsewhere } = groupRides(options, suggested)
        const shown = [...first, ...later, ...elsewhere]
        expect(new Set(shown.map((r) => r.placeId))).toEqual(new Set(options.map((r) => r.placeId)))
        expect(new Set(shown).size).toBe(shown.length)
      }),
    )
  })

  it('has nothing to show when nothing is within reach', () => {
    expect(groupRides([], 0)).toEqual({ first: [], later: [], elsewhere: [] })
  })
})
