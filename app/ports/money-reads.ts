import type { FamilySums, MoneyTask, TransferToCheck } from '#app/domain/payments/views'

export type MoneyReads = {
  /** Transfers buyers say they made and nobody has looked for yet, oldest first. */
  transfersToCheck(sellerId: string): Promise<ReadonlyArray<TransferToCheck>>
  familySums(sellerId: string, from: Date, until: Date): Promise<FamilySums>
  /** Money only the family can settle, newest first: to be given back, or come without a code we know. */
  familyTasks(sellerId: string, since: Date): Promise<ReadonlyArray<MoneyTask>>
  /** Orders changed since then whose sale in the ledger is not what they say now, at most 200. */
  ordersApartFromLedger(since: Date): Promise<ReadonlyArray<string>>
}
