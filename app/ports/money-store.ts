import type { LedgerRows } from './ledger'
import type { NoticeRows } from './notice-store'
import type { PaymentRows } from './payment-store'

export type MoneyTx = PaymentRows & NoticeRows & LedgerRows

/** Runs in one transaction; a deadlock with another order's work is tried again, so `work` keeps nothing outside. */
export type MoneyStore = { transact<T>(work: (tx: MoneyTx) => Promise<T>): Promise<T> }
