import type { MoneyReads } from '#app/ports/money-reads'
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

/**
 * A sweep for what changed elsewhere (a cancelled sale, a fee that moved, cash orders accepted): at latest one turn after it,
 * the ledger says so. Finds its own work, so a missed turn does no harm.
 */
export function makeAgreeLedgers(deps: {
  store: MoneyStore
  reads: Pick<MoneyReads, 'ordersApartFromLedger'>
  now: () => Date
}) {
  const agree = makeAgreeLedger(deps)
  return async function agreeLedgers(): Promise<void> {
    const since = new Date(deps.now().getTime() - lookBackMs)
    for (const orderId of await deps.reads.ordersApartFromLedger(since)) await agree({ orderId })
  }
}
const lookBackMs = 7 * 24 * 3_600_000
