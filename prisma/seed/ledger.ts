// The ledger's side of the demo's orders, by the app's own rules. Written once: the ledger is append-only.
import type { ClientBase } from 'pg'
import {
  ledgerAccounts,
  moneyPosting,
  type OrderInLedger,
  type Posting,
  salePosting,
} from '#app/domain/payments/ledger'
import { seedId } from './ids'
import { upsert } from './rows'

export type PaidOrder = OrderInLedger & {
  readonly method: 'vietqr' | 'cod' | null
  readonly paymentId: string | null
  /** Null: a bank's notice told. */
  readonly byPersonId: string | null
  readonly at: Date
}

export async function seedLedger(db: ClientBase, orders: ReadonlyArray<PaidOrder>): Promise<void> {
  const rows = orders.flatMap((order) => {
    const postings = [salePosting(order, new Map())]
    if (order.paidDong > 0 && order.paymentId) postings.push(cameIn(order, order.paidDong, order.paymentId))
    return postings.flatMap((posting) => (posting ? entries(posting, order.at) : []))
  })
  await upsert(db, 'ledger_entry', ['id'], rows, 'all')
}

/** Money for an order: in the family's bank, or in the hand of whoever carried. */
export function cameIn(order: PaidOrder, amountDong: number, paymentId: string): Posting {
  const carrier = order.carrierId ?? order.sellerId
  const holder =
    order.method === 'cod'
      ? { account: ledgerAccounts.cash(carrier), sellerId: carrier }
      : { account: ledgerAccounts.sellerBank(order.sellerId), sellerId: order.sellerId }
  const source = order.byPersonId ? 'person' : 'notice'
  return moneyPosting(order, { amountDong, holder, paymentId, source, byPersonId: order.byPersonId })
}

export function entries(posting: Posting, at: Date) {
  const postingId = seedId(`posting:${posting.kind}:${posting.orderId}`)
  return posting.lines.map((line) => ({
    id: seedId(`entry:${postingId}:${line.account}`),
    posting_id: postingId,
    account: line.account,
    amount_dong: line.amountDong,
    kind: posting.kind,
    order_id: posting.orderId,
    seller_id: line.sellerId,
    payment_id: posting.paymentId,
    by_person_id: posting.byPersonId,
    source: posting.source,
    is_demo: posting.isDemo,
    at,
  }))
}
