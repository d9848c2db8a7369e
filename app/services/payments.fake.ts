// Everything of money on a scratch database, as tests drive it: notices are signed and posted as SePay would.
import { createHash, randomUUID } from 'node:crypto'
import { createMoneyReads } from '#app/adapters/database/money-reads.server'
import { type FamilyRows, insertFamily } from '#app/adapters/database/money-rows.fake'
import { createMoneyStore } from '#app/adapters/database/money-store.server'
import { createPools } from '#app/adapters/database/pools.server'
import { createSepayReader } from '#app/adapters/payments/sepay.server'
import { createAesSealer } from '#app/adapters/sealing/aes-sealer.server'
import type { Acting } from '#app/domain/selling/acting'
import type { MarketEvent } from '#app/ports/publisher'
import { makeAgreeLedger, makeAgreeLedgers } from '#app/use-cases/payments/agree-ledger.server'
import { makeConfirmByFamily } from '#app/use-cases/payments/confirm-by-family.server'
import { makeOpenPayment, makeQrPicture } from '#app/use-cases/payments/open-payment.server'
import { makeReceiveNotice } from '#app/use-cases/payments/receive-notice.server'
import { makeSayPaid } from '#app/use-cases/payments/say-paid.server'
import { makeTakeCash } from '#app/use-cases/payments/take-cash.server'
import { type PretendTransfer, sepayBody, sepayHeaders } from '../../demo/fake-bank'
import { scratchDatabase } from '../../scripts/testing/scratch-database'

const secret = 'a-secret-that-only-tests-know'
const sealer = createAesSealer(new Uint8Array(32).fill(3))
const origin = 'https://cho.example'

export async function startMoney() {
  const scratch = await scratchDatabase()
  const pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
  const told: MarketEvent[] = []
  const deps = {
    store: createMoneyStore(pools.general, randomUUID),
    sealer,
    drawQr: async () => new Uint8Array([1]),
    reader: createSepayReader(secret),
    digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
    environment: 'test',
    newId: randomUUID,
    now: () => new Date(),
    publish: (event: MarketEvent) => {
      told.push(event)
    },
  }
  const tryOpen = makeOpenPayment(deps)
  const receive = makeReceiveNotice(deps)
  const one = async (sql: string, values: unknown[]) => (await pools.general.query(sql, values)).rows[0]
  return {
    db: pools.general,
    told,
    receive,
    picture: makeQrPicture(deps),
    sayPaid: makeSayPaid(deps),
    confirm: makeConfirmByFamily(deps),
    takeCash: makeTakeCash(deps),
    agree: makeAgreeLedger(deps),
    agreeAll: makeAgreeLedgers({ ...deps, reads: createMoneyReads(pools.general) }),
    reads: createMoneyReads(pools.general),
    family: () => insertFamily(pools.general, sealer),
    tryOpen: (orderId: string) => tryOpen({ orderId, origin }),
    async open(orderId: string) {
      const opened = await tryOpen({ orderId, origin })
      if (!opened.ok) throw new Error(opened.reason)
      return opened.value
    },
    /** The result recorded for a transfer to this family, told with a good signature. */
    async notice(family: FamilyRows, transfer: Partial<PretendTransfer>, spoil = (body: string) => body) {
      const body = spoil(sepayBody({ account: family.account, amountDong: 42_000, content: '', ...transfer }))
      const headers = await sepayHeaders(secret, body)
      const answer = await receive({
        raw: new TextEncoder().encode(body),
        signature: headers['X-SePay-Signature'],
        timestamp: headers['X-SePay-Timestamp'],
      })
      return answer.ok ? answer.value.result : answer.reason
    },
    orderRow: (orderId: string): Promise<{ status: string; paid: number }> =>
      one('SELECT status, paid_dong AS paid FROM orders WHERE id = $1', [orderId]),
    /** Sums by kind of account, those at zero left out. */
    async accounts(orderId: string): Promise<Record<string, number>> {
      const { rows } = await pools.general.query(
        `SELECT split_part(account, ':', 1) AS account, sum(amount_dong)::int AS sum FROM ledger_entry
         WHERE order_id = $1 GROUP BY 1 HAVING sum(amount_dong) <> 0`,
        [orderId],
      )
      return Object.fromEntries(rows.map((row) => [row.account, row.sum]))
    },
    /** What was told of orders, in order. */
    news: () => told.flatMap((event) => (event.type === 'order:changed' ? [event.what] : [])),
    async stop() {
      await pools.stop()
      await scratch.drop()
    },
  }
}
export type Money = Awaited<ReturnType<typeof startMoney>>

export function asSeller(family: FamilyRows): Acting {
  return { sellerId: family.sellerId, personId: family.sellerPersonId, deviceId: randomUUID(), right: 'own' }
}
