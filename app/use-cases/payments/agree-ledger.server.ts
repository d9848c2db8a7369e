import type { MoneyStore } from '#app/ports/money-store'
import { agreeSale } from './settle-money.server'

/** Repeatable; does nothing where the ledger already says what the order says. An unknown order is a fault of the caller. */
export function makeAgreeLedger(deps: { store: MoneyStore; now: () => Date }) {
  return function agreeLedger(input: { orderId: string }): Promise<void> {
    return deps.store.transact(async (tx) => {
      const order = await tx.lockOrder(input.orderId)
      if (!order) throw new Error('no such order')
      await agreeSale(tx, order, deps.now())
    })
  }
}
