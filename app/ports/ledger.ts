import type { Posting } from '#app/domain/payments/ledger'

/** Append-only; PostgreSQL refuses a posting that does not balance, and every change of a line. */
export type LedgerRows = {
  post(posting: Posting, at: Date): Promise<void>
  /** Sums per account of an order's sale lines; accounts that came to zero are left out. */
  saleOf(orderId: string): Promise<ReadonlyMap<string, number>>
  /** What a person has said came by this payment, in đồng. */
  saidByPerson(paymentId: string): Promise<number>
}
