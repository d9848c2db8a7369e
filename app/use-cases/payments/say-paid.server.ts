import { dueOf } from '#app/domain/orders/due'
import { isPayableByQr } from '#app/domain/payments/payment'
import type { MoneyOutcome } from '#app/domain/payments/views'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { NewId } from '#app/ports/chance'
import type { MoneyStore } from '#app/ports/money-store'
import type { Publish } from '#app/ports/publisher'
import { tellOrder } from './money-news.server'
import { renewCode, standingOf } from './settle-money.server'

/** "Tôi đã chuyển": asks the family to look; never makes anything paid. Where nothing is due it changes nothing. */
export function makeSayPaid(deps: { store: MoneyStore; newId: NewId; now: () => Date; publish: Publish }) {
  return async function sayPaid(input: {
    orderId: string
  }): Promise<Result<MoneyOutcome, 'not-found' | 'not-payable'>> {
    const at = deps.now()
    const said = await deps.store.transact(async (tx) => {
      const order = await tx.lockOrder(input.orderId)
      if (!order) return refuse('not-found')
      if (!isPayableByQr(order)) return refuse('not-payable')
      if (dueOf(order) <= 0) return ok({ order, isNews: false })
      await renewCode(tx, deps.newId, order, at)
      const status = order.status === 'placed' ? ('says_paid' as const) : order.status
      await tx.saveOrder(order.id, { status, paidDong: order.paidDong, saidPaidAt: at, at })
      return ok({ order: { ...order, status }, isNews: order.status !== 'says_paid' })
    })
    if (!said.ok) return said
    if (said.value.isNews) tellOrder(deps.publish, said.value.order, 'says-paid')
    return ok(standingOf(said.value.order))
  }
}
