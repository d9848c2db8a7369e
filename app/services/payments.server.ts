// Money, put together: what routes, sockets and other areas may ask of payments. The caller checks who may see or act on an
// order; here only money is decided. Every act is safe to repeat: the second time it tells the state as it is.
import { createHash } from 'node:crypto'
import { createMoneyReads } from '#app/adapters/database/money-reads.server'
import { createMoneyStore } from '#app/adapters/database/money-store.server'
import { drawQrPng } from '#app/adapters/payments/qr-png.server'
import { createSepayReader } from '#app/adapters/payments/sepay.server'
import { createAesSealer } from '#app/adapters/sealing/aes-sealer.server'
import type { FamilySums, MoneyTask, TransferToCheck } from '#app/domain/payments/views'
import type { Core } from '#app/services/core.server'
import { makeAgreeLedger, makeAgreeLedgers } from '#app/use-cases/payments/agree-ledger.server'
import { makeConfirmByFamily } from '#app/use-cases/payments/confirm-by-family.server'
import { makeOpenPayment, makeQrPicture } from '#app/use-cases/payments/open-payment.server'
import { makeReceiveNotice } from '#app/use-cases/payments/receive-notice.server'
import { makeSayPaid } from '#app/use-cases/payments/say-paid.server'
import { makeTakeCash } from '#app/use-cases/payments/take-cash.server'

export type Payments = {
  /** What the pay page adds to its OrderView. Opens a QR for the due of this moment, or gives the open one. */
  payPart: ReturnType<typeof makeOpenPayment>
  /** For GET /qr/<paymentId>.png. */
  qrPicture: ReturnType<typeof makeQrPicture>
  /** "Tôi đã chuyển": placed → says_paid. */
  sayPaid: ReturnType<typeof makeSayPaid>
  /** Đủ / Thiếu / Chưa thấy, by the seller or her helper. */
  confirmByFamily: ReturnType<typeof makeConfirmByFamily>
  /** Cash at the door, at delivery. */
  takeCash: ReturnType<typeof makeTakeCash>
  /** After an order's sums or state changed elsewhere (cancelled, fee moved): the ledger is made to say so too. */
  agreeLedger: ReturnType<typeof makeAgreeLedger>
  /** For POST /webhooks/sepay: raw bytes and the two headers, as they came. */
  receiveSepayNotice: ReturnType<typeof makeReceiveNotice>
  transfersToCheck(sellerId: string): Promise<ReadonlyArray<TransferToCheck>>
  familySums(sellerId: string, from: Date, until: Date): Promise<FamilySums>
  familyTasks(sellerId: string, since: Date): Promise<ReadonlyArray<MoneyTask>>
}

const agreeEverySeconds = 20

export function createPayments(core: Core): Payments {
  let built: ReturnType<typeof build> | undefined
  // At first use: a module may be loaded without a database.
  const get = () => {
    built ??= build(core)
    return built
  }
  core.jobs.repeat('ledger-agree', agreeEverySeconds, () => get().agreeLedgers())
  return {
    payPart: (input) => get().payPart(input),
    qrPicture: (paymentId) => get().qrPicture(paymentId),
    sayPaid: (input) => get().sayPaid(input),
    confirmByFamily: (acting, input) => get().confirmByFamily(acting, input),
    takeCash: (input) => get().takeCash(input),
    agreeLedger: (input) => get().agreeLedger(input),
    receiveSepayNotice: (message) => get().receiveSepayNotice(message),
    transfersToCheck: (sellerId) => get().transfersToCheck(sellerId),
    familySums: (sellerId, from, until) => get().familySums(sellerId, from, until),
    familyTasks: (sellerId, since) => get().familyTasks(sellerId, since),
  }
}

function build(core: Core): Payments & { agreeLedgers(): Promise<void> } {
  const env = core.env()
  const pool = core.database().pools.general
  const deps = {
    store: createMoneyStore(pool, core.newId),
    sealer: createAesSealer(Buffer.from(env.DATA_KEY, 'base64')),
    drawQr: drawQrPng,
    reader: createSepayReader(env.SEPAY_WEBHOOK_SECRET ?? null),
    digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
    environment: env.DEMO ? 'demo' : env.NODE_ENV,
    newId: core.newId,
    now: core.now,
    publish: core.hub.publish,
  }
  const reads = createMoneyReads(pool)
  return {
    payPart: makeOpenPayment(deps),
    qrPicture: makeQrPicture(deps),
    sayPaid: makeSayPaid(deps),
    confirmByFamily: makeConfirmByFamily(deps),
    takeCash: makeTakeCash(deps),
    agreeLedger: makeAgreeLedger(deps),
    receiveSepayNotice: makeReceiveNotice(deps),
    agreeLedgers: makeAgreeLedgers({ ...deps, reads }),
    ...reads,
  }
}
