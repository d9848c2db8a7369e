import { describe, expect, it } from 'vitest'
import { createHoldQueue } from './hold-queue'

type Tap = { lotId: string; n: number }

/** Decisions that wait until they are let go. */
function heldBack(fault?: (taps: ReadonlyArray<Tap>) => unknown) {
  const calls: Array<{ taps: ReadonlyArray<Tap>; letGo: () => void }> = []
  const decide = (_lotId: string, taps: ReadonlyArray<Tap>) =>
    new Promise<number[]>((resolve, reject) => {
      const letGo = () => {
        const error = fault?.(taps)
        if (error) reject(error)
        else resolve(taps.map((tap) => tap.n * 10))
      }
      calls.push({ taps, letGo })
    })
  return { calls, decide }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('the queue of taps', () => {
  it('sends a lone tap at once, and those who came meanwhile together in their order', async () => {
    const { calls, decide } = heldBack()
    const hold = createHoldQueue(decide, 3)
    const answers = [1, 2, 3, 4, 5].map((n) => hold({ lotId: 'a', n }))
    expect(calls.map((call) => call.taps.map((tap) => tap.n))).toEqual([[1]])
    for (let next = 0; next < 3; next++) {
      calls[next]?.letGo()
      await turn()
    }
    expect(calls.map((call) => call.taps.map((tap) => tap.n))).toEqual([[1], [2, 3, 4], [5]])
    expect(await Promise.all(answers)).toEqual([10, 20, 30, 40, 50])
  })

  it('lets lots go side by side, and begins anew when it had run empty', async () => {
    const { calls, decide } = heldBack()
    const hold = createHoldQueue(decide)
    const answers = [hold({ lotId: 'a', n: 1 }), hold({ lotId: 'b', n: 2 })]
    expect(calls).toHaveLength(2)
    for (const call of calls) call.letGo()
    await Promise.all(answers)
    await turn()
    const later = hold({ lotId: 'a', n: 3 })
    calls[2]?.letGo()
    expect(await later).toBe(30)
  })

  it('asks again for each alone when one of them spoils the data, and for none when the line is down', async () => {
    const isBad = (taps: ReadonlyArray<Tap>) => taps.some((tap) => tap.n === 3)
    for (const code of ['23505', '57P01']) {
      const { calls, decide } = heldBack((taps) => (isBad(taps) ? Object.assign(new Error('no'), { code }) : undefined))
      const hold = createHoldQueue(decide)
      const answers = [1, 2, 3, 4].map((n) => hold({ lotId: 'a', n }).catch((error: Error) => error.message))
      for (let next = 0; next < 5; next++) {
        calls[next]?.letGo()
        await turn()
      }
      expect(await Promise.all(answers)).toEqual(code === '23505' ? [10, 20, 'no', 40] : [10, 'no', 'no', 'no'])
    }
  })
})
