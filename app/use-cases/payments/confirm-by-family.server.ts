import { ledgerAccounts } from '#app/domain/payments/ledger'
import type { MoneyOutcome } from '#app/domain/payments/views'
import type { Acting } from '#app/domain/selling/acting'
import { maxDong } from '#app/domain/shared/money'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { NewId } from '#app/ports/chance'
import type { MoneyStore, MoneyTx } from '#app/ports/money-store'
import type { MoneyOrder, PaymentRow } from '#app/ports/payment-store'
import type { Publish } from '#app/ports/publisher'
import { tellOrder, tellSettled } from './money-news.server'
import { type Settled, settleMoney, standingOf } from './settle-money.server'

/** What the family saw in the bank's app: Đủ, Thiếu (with the sum that came), Chưa thấy. */
export type FamilyAnswer = { kind: 'full' } | { kind: 'short'; cameDong: number } | { kind: 'not-seen' }
export type ConfirmRefusal = 'not-found' | 'not-allowed' | 'bad-sum'
type Seen = { order: MoneyOrder; settled?: Settled; isMoved?: boolean }

/**
 * Money is the family's: the seller or her helper answers, an officer never does. An answer about a code that was already
 * answered (by the other phone, or by the bank) changes nothing and tells how it stands.
 */
export function makeConfirmByFamily(deps: { store: MoneyStore; newId: NewId; now: () => Date; publish: Publish }) {
  return async function confirmByFamily(
    acting: Acting,
    input: { paymentId: string; answer: FamilyAnswer },
  ): Promise<Result<MoneyOutcome, ConfirmRefusal>> {
    if (acting.right === 'officer') return refuse('not-allowed')
    const { answer } = input
    if (answer.kind === 'short' && !isSum(answer.cameDong)) return refuse('bad-sum')
    const seen = await deps.store.transact(async (tx): Promise<Seen | null> => {
      const named = await tx.payment(input.paymentId)
      const order = named && (await tx.lockOrder(named.orderId))
      const payment = named && (await tx.payment(named.id))
      if (!order || !payment || order.sellerId !== acting.sellerId || payment.method !== 'vietqr') return null
      const isWaiting = payment.paidDong === 0 && (payment.status === 'open' || payment.status === 'superseded')
      if (!isWaiting) return { order }
      if (answer.kind === 'not-seen') return notSeen(tx, order, deps.now())
      return {
        order,
        settled: await settle(tx, order, payment, answer.kind === 'full' ? payment.dueDong : answer.cameDong),
      }
    })
    if (!seen) return refuse('not-found')
    if (seen.settled) tellSettled(deps.publish, seen.order, seen.settled)
    else if (seen.isMoved) tellOrder(deps.publish, seen.order, 'moved')
    return ok(seen.settled ?? standingOf(seen.order))

    function settle(tx: MoneyTx, order: MoneyOrder, payment: PaymentRow, amountDong: number): Promise<Settled> {
      return settleMoney(tx, deps.newId, {
        order,
        payment,
        amountDong,
        holder: { account: ledgerAccounts.sellerBank(order.sellerId), sellerId: order.sellerId },
        source: 'person',
        byPersonId: acting.personId,
        now: deps.now(),
      })
    }
  }
}

/** Back to waiting. `saidPaidAt` stays: placed with it means "looked, not seen yet". */
async function notSeen(tx: MoneyTx, order: MoneyOrder, at: Date): Promise<Seen> {
  if (order.status !== 'says_paid') return { order }
  await tx.saveOrder(order.id, { status: 'placed', paidDong: order.paidDong, at })
  return { order: { ...order, status: 'placed' }, isMoved: true }
}

function isSum(amountDong: number): boolean {
  return Number.isSafeInteger(amountDong) && amountDong > 0 && amountDong <= maxDong / 2
}
