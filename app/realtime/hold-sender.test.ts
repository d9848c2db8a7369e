import { describe, expect, it } from 'vitest'
import type { OrderHoldInput } from './events'
import { createHoldSender, type HoldAnswer, type HoldPhase, type HoldWay, keptUnder } from './hold-sender'

const input: OrderHoldInput = {
  key: '018f0000-0000-4000-8000-000000000001',
  lotId: '018f0000-0000-7000-8000-000000000002',
  quantity: 1,
  seenPriceDong: 15000,
}
const lot = { lotId: input.lotId, priceDong: 15000, left: 22, isOpen: true, version: 2 }
const held: HoldAnswer = {
  ok: true,
  value: {
    lot,
    now: '2026-11-22T12:00:00Z',
    order: { id: 'o', code: 'C', status: 'held', holdUntil: null, lines: [], goodsDong: 15000, feeDong: 0 },
  },
}

function aPhone(ways: ReadonlyArray<HoldWay>, kept: Record<string, string> = {}) {
  const phases: HoldPhase[] = []
  const waits: number[] = []
  let answered: () => void
  const done = new Promise<void>((resolve) => {
    answered = resolve
  })
  const sender = createHoldSender({
    ways,
    storage: {
      getItem: (name) => kept[name] ?? null,
      setItem: (name, value) => {
        kept[name] = value
      },
      removeItem: (name) => {
        delete kept[name]
      },
    },
    wait: (ms) => {
      waits.push(ms)
      return { done: Promise.resolve(), wake: () => {} }
    },
    onPhase: (phase) => {
      phases.push(phase)
      if (phase.phase === 'answered') answered()
    },
  })
  return { sender, phases, waits, kept, done }
}
const lost: HoldWay = () => Promise.reject(new Error('no answer'))

describe('sending a tap', () => {
  it('keeps the key before sending and forgets it once answered', async () => {
    let keptAtSend: string | undefined
    const phone = aPhone([
      async () => {
        keptAtSend = phone.kept[keptUnder]
        return held
      },
    ])
    phone.sender.send(input)
    await phone.done
    expect(JSON.parse(keptAtSend ?? '')).toEqual(input)
    expect(phone.kept).toEqual({})
    expect(phone.phases.map((p) => p.phase)).toEqual(['sending', 'answered'])
  })

  it('tries the other way with the same key when no answer comes, and waits longer each time', async () => {
    const keys: string[] = []
    let tries = 0
    const way: HoldWay = async (sent) => {
      keys.push(sent.key)
      if (++tries < 4) throw new Error('no answer')
      return held
    }
    const phone = aPhone([way, way])
    phone.sender.send(input)
    await phone.done
    expect(new Set(keys)).toEqual(new Set([input.key]))
    expect(phone.waits).toEqual([500, 1000, 2000])
    expect(phone.phases.at(-2)).toMatchObject({ phase: 'sending', weak: true })
  })

  it('goes on when the server asks to try again, and stops at a refusal', async () => {
    const answers: HoldAnswer[] = [
      { ok: false, reason: 'try-again' },
      { ok: false, reason: 'sold-out', lot: { ...lot, left: 0 } },
    ]
    const phone = aPhone([async () => answers.shift() as HoldAnswer])
    phone.sender.send(input)
    await phone.done
    expect(phone.phases.at(-1)).toMatchObject({ phase: 'answered', answer: { ok: false, reason: 'sold-out' } })
  })

  it('takes up after a reload what was never answered', async () => {
    const phone = aPhone([lost, async () => held], { [keptUnder]: JSON.stringify(input) })
    phone.sender.resume()
    await phone.done
    expect(phone.phases.at(-1)).toMatchObject({ phase: 'answered', input })
  })

  it('takes no second tap while one is on its way, and nothing from spoilt storage', async () => {
    let sent = 0
    const phone = aPhone([
      async () => {
        sent++
        return held
      },
    ])
    phone.sender.send(input)
    phone.sender.send({ ...input, key: '018f0000-0000-4000-8000-000000000009' })
    await phone.done
    expect(sent).toBe(1)
    const spoilt = aPhone([async () => held], { [keptUnder]: '{"half' })
    spoilt.sender.resume()
    expect(spoilt.phases).toEqual([])
  })
})
