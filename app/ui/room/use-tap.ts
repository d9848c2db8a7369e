import type { LotCard } from '#app/domain/market/views'
import type { LotNow, MyOrder } from '#app/realtime/events'
import { useHold } from '#app/realtime/use-hold'
import { noteServerTime } from '../server-clock'
import type { TapRefusal } from './order-state'

/** The tap of a page that sells: sends it, keeps the order it went into, and why it was refused. */
export function useTap(on: { order: (order: MyOrder) => void; lot: (lot: LotNow) => void; slug?: string }) {
  const { state, hold } = useHold((answer) => {
    if (answer.ok) {
      noteServerTime(answer.value.now)
      on.lot(answer.value.lot)
      on.order(answer.value.order)
      return
    }
    if (answer.lot) on.lot(answer.lot)
  })
  const sending = state.phase === 'sending' ? state : null
  const refused =
    state.phase === 'answered' && !state.answer.ok
      ? {
          reason: state.answer.reason,
          lotId: state.input.lotId,
          quantity: state.input.quantity,
          left: state.answer.lot?.left ?? null,
          priceDong: state.answer.lot?.priceDong ?? null,
        }
      : null
  return {
    isSending: (lotId: string) => sending?.input.lotId === lotId,
    isAnySending: sending !== null,
    isWeak: sending?.weak ?? false,
    refusalOf: (lotId: string): TapRefusal | null => (refused?.lotId === lotId ? refused : null),
    take(lot: LotCard, quantity: number) {
      hold({ lotId: lot.lotId, quantity, seenPriceDong: lot.priceDong, ...(on.slug ? { slug: on.slug } : {}) })
    },
  }
}
export type Tap = ReturnType<typeof useTap>
