import { describe, expect, it } from 'vitest'
import { makeServerClock } from './server-clock'

const told = '2026-11-22T12:00:00.000Z'
const toldMs = Date.parse(told)

describe("the server's clock as a page knows it", () => {
  it('says nothing before it has heard anything', () => {
    const clock = makeServerClock()
    clock.note('', toldMs)
    expect(clock.at(toldMs)).toBeNull()
  })

  it('takes the freshest of what it heard, in whatever order: a hold of ten minutes never begins above 10:00', () => {
    const holdUntil = toldMs + 600_000
    const late = [told, toldMs + 5_000] as const
    const fresh = ['2026-11-22T12:00:07.000Z', toldMs + 7_000] as const
    for (const order of [
      [late, fresh],
      [fresh, late],
    ]) {
      const clock = makeServerClock()
      for (const [now, heardAt] of order) clock.note(now, heardAt)
      expect(holdUntil - (clock.at(toldMs + 7_000) ?? 0)).toBe(593_000)
    }
  })

  it('holds against a phone whose own clock is wrong', () => {
    const clock = makeServerClock()
    clock.note(told, toldMs - 3_600_000)
    expect(clock.at(toldMs - 3_600_000 + 1_000)).toBe(toldMs + 1_000)
  })
})
