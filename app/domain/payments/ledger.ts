// The ledger's words: double entry in whole đồng, append-only. A debit is positive, a credit negative; the lines of one
// posting sum to zero. Two kinds of posting for an order:
//   money  came: who holds it now (bank or hand) / the buyer's account
//   sale   is fixed: the buyer's account / goods of the family, delivery of whoever carries
// so the buyer's account says at any time what the order still owes (positive) or is owed (negative). A sale stands while the
// order is confirmed or further; when its sums or state change the difference is posted, never a line rewritten.

import type { OrderSums } from '../orders/due'
import type { OrderStatus } from '../orders/order-status'

export const ledgerAccounts = {
  /** What the buyer of an order owes; money on top of what was sold stands here until it is given back. */
  buyer: (orderId: string) => `buyer:${orderId}`,
  /** Money in the family's own bank account. */
  sellerBank: (sellerId: string) => `seller-bank:${sellerId}`,
  /** Cash in the hand of the family that carried. */
  cash: (carrierId: string) => `cash:${carrierId}`,
  goods: (sellerId: string) => `goods:${sellerId}`,
  /** Delivery fees earned by the family that carries. */
  delivery: (carrierId: string) => `delivery:${carrierId}`,
  /** Credit the buyer had from this family and has used. */
  credit: (sellerId: string) => `credit:${sellerId}`,
} as const

export type PostingKind = 'money' | 'sale'
/** By what a posting is known: somebody looked, a bank's notice told, or a rule of the market. */
export type PostingSource = 'person' | 'notice' | 'rule'

export type PostingLine = {
  readonly account: string
  readonly amountDong: number
  /** The family whose statement the line enters. */
  readonly sellerId: string
}
export type Posting = {
  readonly kind: PostingKind
  readonly source: PostingSource
  readonly orderId: string
  readonly paymentId: string | null
  readonly byPersonId: string | null
  readonly isDemo: boolean
  readonly lines: ReadonlyArray<PostingLine>
}

export type OrderInLedger = OrderSums & {
  readonly id: string
  readonly sellerId: string
  /** The family that carries the order's trip; null before a trip is chosen. */
  readonly carrierId: string | null
  readonly status: OrderStatus
  readonly isDemo: boolean
}

/** States in which an order counts as sold: it will be brought, or it was. */
export const soldStatuses: ReadonlyArray<OrderStatus> = ['confirmed', 'cut', 'on_the_way', 'delivered', 'settled']

/** Money that came for an order. `holder` is where it is now. */
export function moneyPosting(
  order: OrderInLedger,
  came: {
    amountDong: number
    holder: { account: string; sellerId: string }
    paymentId: string
    source: PostingSource
    byPersonId: string | null
  },
): Posting {
  return {
    kind: 'money',
    source: came.source,
    orderId: order.id,
    paymentId: came.paymentId,
    byPersonId: came.byPersonId,
    isDemo: order.isDemo,
    lines: [
      { ...came.holder, amountDong: came.amountDong },
      { account: ledgerAccounts.buyer(order.id), amountDong: -came.amountDong, sellerId: order.sellerId },
    ],
  }
}

/**
 * What has to be posted so that the ledger's sale of this order says what the order says now; null when it does.
 * @param posted sums per account of the order's sale lines so far
 */
export function salePosting(order: OrderInLedger, posted: ReadonlyMap<string, number>): Posting | null {
  const target = new Map<string, PostingLine>()
  const owe = (account: string, amountDong: number, sellerId: string) => {
    if (amountDong !== 0) target.set(account, { account, amountDong, sellerId })
  }
  if (soldStatuses.includes(order.status)) {
    const carrier = order.carrierId ?? order.sellerId
    owe(ledgerAccounts.buyer(order.id), order.goodsDong + order.feeDong - order.creditDong, order.sellerId)
    owe(ledgerAccounts.credit(order.sellerId), order.creditDong, order.sellerId)
    owe(ledgerAccounts.goods(order.sellerId), -order.goodsDong, order.sellerId)
    owe(ledgerAccounts.delivery(carrier), -order.feeDong, carrier)
  }
  const accounts = new Set([...target.keys(), ...posted.keys()])
  const lines: PostingLine[] = []
  for (const account of accounts) {
    const line = target.get(account)
    const amountDong = (line?.amountDong ?? 0) - (posted.get(account) ?? 0)
    if (amountDong !== 0) lines.push({ account, amountDong, sellerId: line?.sellerId ?? ownerOf(account, order) })
  }
  if (lines.length === 0) return null
  return {
    kind: 'sale',
    source: 'rule',
    orderId: order.id,
    paymentId: null,
    byPersonId: null,
    isDemo: order.isDemo,
    lines,
  }
}

/** A line taken back goes to the statement it once entered. */
function ownerOf(account: string, order: OrderInLedger): string {
  const [kind, owner] = account.split(':')
  return kind === 'buyer' || !owner ? order.sellerId : owner
}
