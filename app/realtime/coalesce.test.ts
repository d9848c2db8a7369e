import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCoalescer } from './coalesce'

/** A clock that is moved by hand. */
function handClock() {
  let now = 0
  const waiting: { at: number; work: () => void }[] = []
  return {
    timers: {
      set: (work: () => void, ms: number) => {
        const timer = { at: now + ms, work }
        waiting.push(timer)
        return timer
      },
      clear: (timer: unknown) => {
        const at = waiting.indexOf(timer as (typeof waiting)[number])
        if (at >= 0) waiting.splice(at, 1)
      },
    },
    now: () => now,
    pass(ms: number) {
      const end = now + ms
      for (;;) {
        const next = waiting.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        waiting.splice(waiting.indexOf(next), 1)
        now = next.at
        next.work()
      }
      now = end
    },
  }
}

describe('telling what repeats', () => {
  it('tells the first at once and each key at most once an interval, never forgetting the last', () => {
    const steps = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), gap: fc.nat(250) }), { maxLength: 60 })
    fc.assert(
      fc.property(steps, (notes) => {
        const clock = handClock()
        const told = new Map<string, number[]>()
        const coalescer = createCoalescer(
          100,
          (keys) => {
            for (const key of keys) told.set(key, [...(told.get(key) ?? []), clock.now()])
          },
          clock.timers,
        )
        const lastNoted = new Map<string, number>()
        for (const { key, gap } of notes) {
          clock.pass(gap)
          coalescer.note(key)
          lastNoted.set(key, clock.now())
        }
        clock.pass(1000)
        for (const [key, at] of lastNoted) {
          const times = told.get(key) ?? []
          expect(times.at(-1)).toBeGreaterThanOrEqual(at)
          expect(times.at(-1)).toBeLessThanOrEqual(at + 100)
          times.reduce((before, time) => {
            expect(time - before).toBeGreaterThanOrEqual(100)
            return time
          }, -100)
        }
      }),
    )
  })

  it('is silent once stopped', () => {
    const clock = handClock()
    const told: string[] = []
    const coalescer = createCoalescer(100, (keys) => told.push(...keys), clock.timers)
    coalescer.note('a')
    coalescer.note('a')
    coalescer.stop()
    clock.pass(1000)
    expect(told).toEqual(['a'])
  })
})
