import { dueOf } from '#app/domain/orders/due'
import { bankByBin } from '#app/domain/payments/banks'
import { isPayableByQr } from '#app/domain/payments/payment'
import { vietQrPayload } from '#app/domain/payments/vietqr'
import type { PayPart } from '#app/domain/payments/views'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { NewId } from '#app/ports/chance'
import type { MoneyStore } from '#app/ports/money-store'
import type { DrawQr } from '#app/ports/qr-picture'
import type { Sealer } from '#app/ports/sealer'
import { accountPurpose } from './receive-notice.server'
import { renewCode } from './settle-money.server'

type Deps = {
  readonly store: MoneyStore
  readonly sealer: Sealer
  readonly newId: NewId
  readonly now: () => Date
  readonly drawQr: DrawQr
}

/** Opens a code for the due of this moment, or gives the open one. Asking again changes nothing while nothing changed. */
export function makeOpenPayment({ store, sealer, newId, now }: Deps) {
  return function openPayment(input: {
    orderId: string
    origin: string
  }): Promise<Result<PayPart, 'not-found' | 'nothing-due' | 'not-payable' | 'no-account'>> {
    return store.transact(async (tx) => {
      const at = now()
      const order = await tx.lockOrder(input.orderId)
      if (!order) return refuse('not-found')
      if (!isPayableByQr(order)) return refuse('not-payable')
      const payment = await renewCode(tx, newId, order, at)
      if (dueOf(order) <= 0) return refuse('nothing-due')
      const account = await tx.activeAccount(order.sellerId, at)
      if (!payment || !account) return refuse('no-account')
      return ok({
        paymentId: payment.id,
        memo: payment.code,
        dueDong: payment.dueDong,
        qrUrl: new URL(`/qr/${payment.id}.png`, input.origin).href,
        bank: {
          bin: account.bin,
          name: bankByBin(account.bin)?.name ?? account.bin,
          account: sealer.open(account.numberSealed, accountPurpose),
          holder: account.holder,
        },
        holderIsSeller: account.holderIsSeller,
        howKnown: account.howKnown,
      })
    })
  }
}

/** The picture of an open code. `gone`: paid, superseded, or its order is over; such a code is not shown again. */
export function makeQrPicture({ store, sealer, now, drawQr }: Deps) {
  return async function qrPicture(
    paymentId: string,
  ): Promise<Result<{ png: Uint8Array<ArrayBuffer>; memo: string }, 'not-found' | 'gone'>> {
    const found = await store.transact(async (tx) => {
      const payment = await tx.payment(paymentId)
      const order = payment && (await tx.lockOrder(payment.orderId))
      const account = order && (await tx.activeAccount(order.sellerId, now()))
      return { payment, order, account }
    })
    const { payment, order, account } = found
    if (payment?.method !== 'vietqr' || !order) return refuse('not-found')
    const isShown = payment.status === 'open' && isPayableByQr(order) && account?.id === payment.bankAccountId
    if (!account || !isShown) return refuse('gone')
    const payload = vietQrPayload({
      bin: account.bin,
      account: sealer.open(account.numberSealed, accountPurpose),
      amountDong: payment.dueDong,
      memo: payment.code,
    })
    if (!payload.ok) throw new Error(`a stored account makes no QR code: ${payload.reason}`)
    return ok({ png: await drawQr(payload.value), memo: payment.code })
  }
}
