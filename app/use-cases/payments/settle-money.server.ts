// What happens, in one transaction, when money has come for an order: the same for notices, persons and cash.
import { dueOf } from '#app/domain/orders/due'
import { applyMoney, paymentStatusAfter, verdictOf } from '#app/domain/payments/apply-money'
import { moneyPosting, type PostingSource, salePosting } from '#app/domain/payments/ledger'
import { memoCode } from '#app/domain/payments/memo'
import { isPayableByQr, revivedPayMinutes } from '#app/domain/payments/payment'
import type { MoneyOutcome } from '#app/domain/payments/views'
import type { NewId } from '#app/ports/chance'
import type { MoneyTx } from '#app/ports/money-store'
import type { MoneyOrder, PaymentRow } from '#app/ports/payment-store'

export type Arrival = {
  readonly order: MoneyOrder
  readonly payment: PaymentRow
  /** Above zero. */
  readonly amountDong: number
  /** Where the money is now. */
  readonly holder: { readonly account: string; readonly sellerId: string }
  readonly source: PostingSource
  readonly byPersonId: string | null
  readonly now: Date
}
export type Settled = MoneyOutcome & { readonly wasExpired: boolean; readonly reheldLots: ReadonlyArray<string> }

export async function settleMoney(tx: MoneyTx, newId: NewId, arrival: Arrival): Promise<Settled> {
  const { order, payment, amountDong, now } = arrival
  const wasExpired = order.status === 'expired'
  const reheld = wasExpired ? await tx.reholdStock(order.id, now) : null
  const effect = applyMoney(order, amountDong, reheld !== null)
  const paidByCode = payment.paidDong + amountDong
  await tx.savePayment(payment.id, {
    status: paymentStatusAfter(payment, paidByCode),
    paidDong: paidByCode,
    settledAt: now,
    ...(arrival.byPersonId ? { confirmedById: arrival.byPersonId } : {}),
  })
  const isRevivedShort = reheld !== null && effect.status === 'placed'
  await tx.saveOrder(order.id, {
    status: effect.status,
    paidDong: effect.paidDong,
    saidPaidAt: null,
    at: now,
    ...(isRevivedShort ? { payUntil: payUntilOf(order, now) } : {}),
  })
  const after: MoneyOrder = { ...order, status: effect.status, paidDong: effect.paidDong }
  await tx.post(moneyPosting(order, { ...arrival, paymentId: payment.id }), now)
  await agreeSale(tx, after, now)
  await renewCode(tx, newId, after, now)
  const { verdict, status, paidDong, dueDong } = effect
  return { orderId: order.id, status, paidDong, dueDong, verdict, wasExpired, reheldLots: reheld ?? [] }
}

/** Posts what the ledger's sale of the order lacks, if anything. */
export async function agreeSale(tx: MoneyTx, order: MoneyOrder, now: Date): Promise<void> {
  const posting = salePosting(order, await tx.saleOf(order.id))
  if (posting) await tx.post(posting, now)
}

/** The open code, for exactly what is due now: an older one with another due is superseded. Null: none is needed or possible. */
export async function renewCode(tx: MoneyTx, newId: NewId, order: MoneyOrder, now: Date): Promise<PaymentRow | null> {
  const open = await tx.openPaymentOf(order.id)
  const dueDong = dueOf(order)
  const account = isPayableByQr(order) && dueDong > 0 ? await tx.activeAccount(order.sellerId, now) : null
  if (open) {
    if (account && open.dueDong === dueDong && open.bankAccountId === account.id) return open
    await tx.savePayment(open.id, { status: 'superseded' })
  }
  if (!account) return null
  const payment: PaymentRow = {
    id: newId(),
    orderId: order.id,
    method: 'vietqr',
    code: memoCode(order.code, await tx.countPaymentsOf(order.id)),
    dueDong,
    paidDong: 0,
    status: 'open',
    bankAccountId: account.id,
  }
  await tx.addPayment({ ...payment, createdAt: now })
  return payment
}

/** An order's money as it stands, for an act that changed nothing. */
export function standingOf(order: MoneyOrder): MoneyOutcome {
  const dueDong = dueOf(order)
  const verdict = order.paidDong === 0 ? 'nothing' : verdictOf(order.status, dueDong)
  return { orderId: order.id, status: order.status, paidDong: order.paidDong, dueDong, verdict }
}

function payUntilOf(order: MoneyOrder, now: Date): Date {
  const soon = new Date(now.getTime() + revivedPayMinutes * 60_000)
  return order.tripClosesAt && order.tripClosesAt < soon ? order.tripClosesAt : soon
}
