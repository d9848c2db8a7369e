// A bank's messenger says that money moved: believed only when its signature is good, kept once, applied once, and all of
// that in one transaction, so that the answer given afterwards is the truth.

import { newsInNotice } from '#app/domain/payments/apply-money'
import { ledgerAccounts } from '#app/domain/payments/ledger'
import { codesIn } from '#app/domain/payments/memo'
import { maxDong } from '#app/domain/shared/money'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { NewId } from '#app/ports/chance'
import type { MoneyStore, MoneyTx } from '#app/ports/money-store'
import type { NewNotice, NoticeResult } from '#app/ports/notice-store'
import type { BankNotice, BankNoticeReader } from '#app/ports/payment-gateway'
import type { MoneyOrder, PaymentRow } from '#app/ports/payment-store'
import type { Publish } from '#app/ports/publisher'
import type { Sealer } from '#app/ports/sealer'
import { tellSettled } from './money-news.server'
import { type Settled, settleMoney } from './settle-money.server'

export const accountPurpose = 'bank-account.number'
const noticePurpose = 'notice.raw'

type Deps = {
  readonly store: MoneyStore
  readonly reader: BankNoticeReader
  readonly sealer: Sealer
  /** Hex SHA-256, so that a message without a readable id is kept once too. */
  readonly digest: (bytes: Uint8Array) => string
  readonly environment: string
  readonly newId: NewId
  readonly now: () => Date
  readonly publish: Publish
}
export type NoticeMessage = Parameters<BankNoticeReader['read']>[0]
export type NoticeRefusal = 'not-configured' | 'bad-signature' | 'stale' | 'malformed'
type Ended = { result: NoticeResult; payment?: PaymentRow; order?: MoneyOrder; settled?: Settled }

export function makeReceiveNotice(deps: Deps) {
  const { store, reader, sealer, publish } = deps

  function asRow(message: NoticeMessage, notice: BankNotice | null): NewNotice {
    const account = notice?.accounts[0]
    return {
      id: deps.newId(),
      provider: reader.provider,
      environment: deps.environment,
      account: account ? Buffer.from(sealer.fingerprint(account, accountPurpose)).toString('hex') : null,
      externalId: notice?.externalId ?? `sha256:${deps.digest(message.raw)}`,
      raw: sealer.seal(new TextDecoder().decode(message.raw), noticePurpose),
      receivedAt: deps.now(),
      amountDong: notice?.amountDong ?? null,
    }
  }

  return async function receiveNotice(
    message: NoticeMessage,
  ): Promise<Result<{ result: NoticeResult | 'duplicate' }, NoticeRefusal>> {
    const read = reader.read(message, deps.now())
    if (!read.ok && read.reason !== 'malformed') return read
    const notice = read.ok ? read.value : null
    const ended = await store.transact(async (tx): Promise<Ended | null> => {
      const row = asRow(message, notice)
      if (!(await tx.addNotice(row))) return null
      const ended: Ended = notice ? await applyNotice(tx, deps, notice) : { result: 'refused-malformed' }
      const { result, payment, settled } = ended
      await tx.closeNotice(row.id, {
        result,
        memo: payment?.code ?? null,
        paymentId: payment?.id ?? null,
        appliedAt: settled ? row.receivedAt : null,
      })
      return ended
    })
    if (!read.ok) return refuse('malformed')
    if (ended?.order && ended.settled) tellSettled(publish, ended.order, ended.settled)
    return ok({ result: ended?.result ?? 'duplicate' })
  }
}

async function applyNotice(tx: MoneyTx, deps: Deps, notice: BankNotice): Promise<Ended> {
  const prints = notice.accounts.map((account) => deps.sealer.fingerprint(account, accountPurpose))
  const families = await tx.familiesOfAccounts(prints)
  if (families.length === 0) return { result: 'not-ours' }
  if (notice.direction === 'out') return { result: 'outgoing' }
  const found = await tx.paymentByCodes([...new Set(notice.words.flatMap(codesIn))], families)
  const order = found && (await tx.lockOrder(found.orderId))
  // Read again under the order's lock: another notice may just have been applied to it.
  const payment = found && (await tx.payment(found.id))
  if (!order || !payment) return { result: 'unknown-memo' }
  if (notice.amountDong > maxDong - order.paidDong) return { result: 'refused-amount' }

  const noticed = await tx.noticedFor(payment.id)
  const amountDong = newsInNotice(payment, noticed, await tx.saidByPerson(payment.id), notice.amountDong)
  if (amountDong === 0) return { result: 'applied', payment }
  const settled = await settleMoney(tx, deps.newId, {
    order,
    payment,
    amountDong,
    holder: { account: ledgerAccounts.sellerBank(order.sellerId), sellerId: order.sellerId },
    source: 'notice',
    byPersonId: null,
    now: deps.now(),
  })
  return { result: resultOf(settled), payment, order, settled }
}

function resultOf(settled: Settled): NoticeResult {
  if (settled.verdict === 'refund-due') return 'refund-due'
  if (settled.verdict === 'short') return 'short'
  if (settled.wasExpired) return 'late'
  return settled.verdict === 'over' ? 'over' : 'applied'
}
