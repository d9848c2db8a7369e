import { dueOf } from '#app/domain/orders/due'
import { paymentStatusAfter } from '#app/domain/payments/apply-money'
import { ledgerAccounts } from '#app/domain/payments/ledger'
import { memoCode } from '#app/domain/payments/memo'
import { isPayableInCash } from '#app/domain/payments/payment'
import type { MoneyOutcome } from '#app/domain/payments/views'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { NewId } from '#app/ports/chance'
import type { MoneyStore } from '#app/ports/money-store'
import type { PaymentRow } from '#app/ports/payment-store'
import type { Publish } from '#app/ports/publisher'
import { tellSettled } from './money-news.server'
import { agreeSale, settleMoney, standingOf } from './settle-money.server'

/**
 * Cash handed over at the door: once an order, all that is due or the sum that was given. It is then in the hand of the
 * family that carried. Where nothing is due, nothing is posted but the sale, if it was not yet.
 */
export function makeTakeCash(deps: { store: MoneyStore; newId: NewId; now: () => Date; publish: Publish }) {
  return async function takeCash(input: {
    orderId: string
    tookDong?: number
    byPersonId: string
  }): Promise<Result<MoneyOutcome, 'not-found' | 'not-payable' | 'bad-sum'>> {
    const { tookDong } = input
    if (tookDong !== undefined && !(Number.isSafeInteger(tookDong) && tookDong >= 0)) return refuse('bad-sum')
    const now = deps.now()
    const taken = await deps.store.transact(async (tx) => {
      const order = await tx.lockOrder(input.orderId)
      if (!order) return refuse('not-found')
      if (!isPayableInCash(order)) return refuse('not-payable')
      const dueDong = dueOf(order)
      const amountDong = tookDong ?? dueDong
      if (dueDong <= 0 || amountDong === 0 || (await tx.hasCashPayment(order.id))) {
        await agreeSale(tx, order, now)
        return ok({ order, settled: null })
      }
      // Change is given at the door: more than what is due never stays with the carrier.
      if (amountDong > dueDong) return refuse('bad-sum')
      const payment: PaymentRow = {
        id: deps.newId(),
        orderId: order.id,
        method: 'cod',
        code: memoCode(order.code, await tx.countPaymentsOf(order.id)),
        dueDong,
        paidDong: 0,
        status: paymentStatusAfter({ dueDong }, amountDong),
        bankAccountId: null,
      }
      await tx.addPayment({ ...payment, createdAt: now })
      const carrier = order.carrierId ?? order.sellerId
      const settled = await settleMoney(tx, deps.newId, {
        order,
        payment,
        amountDong,
        holder: { account: ledgerAccounts.cash(carrier), sellerId: carrier },
        source: 'person',
        byPersonId: input.byPersonId,
        now,
      })
      return ok({ order, settled })
    })
    if (!taken.ok) return taken
    const { order, settled } = taken.value
    if (settled) tellSettled(deps.publish, order, settled)
    return ok(settled ?? standingOf(order))
  }
}
