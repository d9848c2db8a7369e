import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planRide, rideDays, rideHours, ridesAt, ridesToTake, usualCosts } from './plan-trip'

/** Hours of Vietnam on 23 November 2026. */
const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 23, hour - 7, minute))
const roads = [
  { placeId: 'market', minutes: 40, metres: 14_000 },
  { placeId: 'bridge', minutes: 12, metres: 4_200 },
]

describe('a ride the family takes on', () => {
  it('closes at ten the evening before, or an hour before when that is past', () => {
    expect(ridesAt(1, 6, at(9))).toEqual({ departsAt: at(30), closesAt: at(22) })
    expect(ridesAt(1, 6, at(22))).toEqual({ departsAt: at(30), closesAt: at(29) })
    expect(ridesAt(0, 16, at(9))).toEqual({ departsAt: at(16), closesAt: at(14) })
  })

  it('offers only rides that can still take an order', () => {
    const named = (now: Date) => ridesToTake(now).map(({ day, hour }) => `${day}:${hour}`)
    expect(named(at(4))).toEqual(['0:6', '0:16', '1:6', '1:16', '2:6', '2:16'])
    expect(named(at(5))).toEqual(['0:16', '1:6', '1:16', '2:6', '2:16'])
    expect(named(at(14))).toEqual(['1:6', '1:16', '2:6', '2:16'])
    expect(planRide(0, 16, roads, at(14))).toEqual({ ok: false, reason: 'in-the-past' })
  })

  it('comes by the near place first, each in an hour of half hours', () => {
    expect(planRide(1, 6, roads, at(9))).toMatchObject({
      value: {
        stops: [
          { placeId: 'bridge', arrivesFrom: at(30), arrivesUntil: at(31) },
          { placeId: 'market', arrivesFrom: at(30, 30), arrivesUntil: at(31, 30) },
        ],
      },
    })
    expect(planRide(1, 6, [], at(9))).toEqual({ ok: false, reason: 'no-road' })
  })

  it('costs by the farthest place', () => {
    expect(usualCosts(roads)).toEqual({ petrolDong: 36_000, labourDong: 50_000, farthestMetres: 14_000 })
  })

  it('keeps its stops in the order of time and closes before it leaves, whatever roads and hour', () => {
    const road = fc.record({
      placeId: fc.uuid(),
      minutes: fc.integer({ min: 0, max: 600 }),
      metres: fc.integer({ min: 0, max: 300_000 }),
    })
    const now = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(
        fc.constantFrom(...rideDays),
        fc.constantFrom(...rideHours),
        fc.array(road, { minLength: 1, maxLength: 30 }),
        now,
        (day, hour, all, when) => {
          const planned = planRide(day, hour, all, when)
          if (!planned.ok) return
          const { departsAt, closesAt, stops } = planned.value
          expect(closesAt.getTime()).toBeGreaterThan(when.getTime())
          expect(closesAt.getTime()).toBeLessThanOrEqual(departsAt.getTime())
          expect(stops).toHaveLength(all.length)
          const minutesTo = new Map(all.map((each) => [each.placeId, each.minutes]))
          let before = departsAt.getTime()
          for (const stop of stops) {
            const arrival = departsAt.getTime() + (minutesTo.get(stop.placeId) ?? Number.NaN) * 60_000
            expect(stop.arrivesFrom.getTime()).toBeGreaterThanOrEqual(before)
            expect(stop.arrivesFrom.getTime()).toBeLessThanOrEqual(arrival)
            expect(stop.arrivesUntil.getTime()).toBeGreaterThan(arrival)
            before = stop.arrivesFrom.getTime()
          }
        },
      ),
    )
  })
})
