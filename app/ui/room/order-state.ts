// One buyer's tap on one lot, wherever the page is: what to show in the card, from what is held and what was answered.
import type { LotCard } from '#app/domain/market/views'
import { deviceMaxUnits, personMaxUnitsPerTap } from '#app/domain/orders/hold-rules'
import type { MyOrder, Refusal } from '#app/realtime/events'

/** How many one tap may take here: what is left, and what the rule lets this person or device hold. */
export function mostOf(lot: { left: number }, isSignedIn: boolean): number {
  return Math.max(0, Math.min(lot.left, isSignedIn ? personMaxUnitsPerTap : deviceMaxUnits))
}

/** Units of this lot in the order, and whether that order is still waiting for a place. */
export function heldOf(order: MyOrder | null, lotId: string): { quantity: number; isHeld: boolean } {
  const quantity =
    order?.lines.filter((line) => line.lotId === lotId).reduce((sum, line) => sum + line.quantity, 0) ?? 0
  return { quantity, isHeld: quantity > 0 && order?.status === 'held' }
}

/** Other lots of the live that can still be had, to be offered instead of one that is gone. */
export function othersOf(lots: ReadonlyArray<LotCard>, lotId: string): ReadonlyArray<LotCard> {
  return lots.filter((lot) => lot.lotId !== lotId && lot.isOpen && lot.left > 0)
}

export type TapRefusal = {
  reason: Refusal
  lotId: string
  quantity: number
  left: number | null
  priceDong: number | null
}
