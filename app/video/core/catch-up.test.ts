import { expect, it } from 'vitest'
import { freshCatchUp, look, lookEveryMs } from './catch-up'

/** Plays parts of a quarter second that arrive `lateBy(index)` seconds late, from `behind` seconds behind. */
function play(seconds: number, behind: number, lateBy: (part: number) => number) {
  let state = freshCatchUp
  let [position, stalls, rate] = [-behind, 0, 1]
  const rates: number[] = []
  const step = lookEveryMs / 1000
  for (let now = 0; now < seconds; now += step) {
    let end = 0
    for (let part = 0; part < now * 4; part++) if ((part + 1) / 4 + lateBy(part) <= now) end = (part + 1) / 4
    const next = Math.min(end, position + step * rate)
    const isDry = end > 0 && next < position + step * rate - 1e-9
    if (isDry) stalls++
    position = next
    const pace = look(state, Math.max(0, end - position), isDry)
    state = pace.state
    rate = pace.rate
    rates.push(rate)
    if (pace.jump) position = end - state.cushion
  }
  return { behind: seconds - position, stalls, rates }
}

it('comes close to life on a steady line, and then plays at its own pace', () => {
  const { behind, rates } = play(40, 3, () => 0.1)
  expect(behind).toBeLessThan(0.9)
  expect(rates.slice(-20).every((rate) => rate <= 1.05 && rate >= 0.97)).toBe(true)
})

it('keeps further back where parts come late, instead of stopping again and again', () => {
  const jittery = (part: number) => (part % 16 === 7 ? 0.9 : 0.1)
  const first = play(30, 1, jittery)
  const long = play(90, 1, jittery)
  expect(long.stalls - first.stalls).toBeLessThan(12)
})

it('jumps instead of hurrying after a long sleep', () => {
  let state = freshCatchUp
  const paces = Array.from({ length: 10 }, () => {
    const pace = look(state, 60, false)
    state = pace.state
    return pace
  })
  expect(paces.some((pace) => pace.jump)).toBe(true)
})
