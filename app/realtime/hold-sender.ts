// Sends a tap until it is answered. The key is made and kept before the first send, so that a reload, a lost answer or
// two ways at once can never hold twice: the server gives the same key the same decision.
import type { HoldTaken, LotNow, OrderHoldInput, Refusal } from './events'

export type HoldAnswer =
  | { ok: true; value: Pick<HoldTaken, 'order' | 'lot' | 'now'> }
  | { ok: false; reason: Refusal; lot?: LotNow | undefined }

export type HoldPhase =
  | { phase: 'idle' }
  /** `weak`: a try has failed and the next is on its way. */
  | { phase: 'sending'; input: OrderHoldInput; weak: boolean }
  | { phase: 'answered'; input: OrderHoldInput; answer: HoldAnswer }

/** Rejects when there was no answer; must give up by itself after some seconds. */
export type HoldWay = (input: OrderHoldInput) => Promise<HoldAnswer>

export type HoldSender = {
  send(input: OrderHoldInput): void
  /** Takes up a tap that was kept but never answered. */
  resume(): void
  /** Signal may be back: try now instead of waiting. */
  nudge(): void
  stop(): void
}

export const keptUnder = 'cb:hold'
const longestWaitMs = 8000

/** `ways` are tried in turn: the socket, then plain HTTP, then the socket again. */
export function createHoldSender(deps: {
  ways: ReadonlyArray<HoldWay>
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
  /** Resolves after `ms`, or at once when `wake` is called. */
  wait: (ms: number) => { done: Promise<void>; wake: () => void }
  onPhase: (phase: HoldPhase) => void
}): HoldSender {
  let current: OrderHoldInput | null = null
  let isStopped = false
  let pause: { wake: () => void } | null = null

  async function run(input: OrderHoldInput): Promise<void> {
    current = input
    deps.onPhase({ phase: 'sending', input, weak: false })
    for (let attempt = 0; !isStopped && current === input; attempt++) {
      const way = deps.ways[attempt % deps.ways.length]
      const answer = await way?.(input).catch(() => null)
      if (isStopped || current !== input) return
      if (answer && !(answer.ok === false && answer.reason === 'try-again')) {
        current = null
        deps.storage?.removeItem(keptUnder)
        deps.onPhase({ phase: 'answered', input, answer })
        return
      }
      deps.onPhase({ phase: 'sending', input, weak: true })
      const waiting = deps.wait(Math.min(longestWaitMs, 500 * 2 ** attempt))
      pause = waiting
      await waiting.done
      pause = null
    }
  }

  return {
    send(input) {
      if (current) return
      deps.storage?.setItem(keptUnder, JSON.stringify(input))
      void run(input)
    },
    resume() {
      const kept = current ? null : readKept(deps.storage)
      if (kept) void run(kept)
    },
    nudge: () => pause?.wake(),
    stop() {
      isStopped = true
      pause?.wake()
    },
  }
}

function readKept(storage: Pick<Storage, 'getItem'> | null): OrderHoldInput | null {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(keptUnder) ?? 'null')
    // The server's door judges it; here it must only be one of ours.
    return kept !== null && typeof kept === 'object' && 'key' in kept && 'lotId' in kept
      ? (kept as OrderHoldInput)
      : null
  } catch {
    return null
  }
}
