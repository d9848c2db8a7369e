export type NoticeResult =
  | 'applied'
  | 'short'
  | 'over'
  /** Came after the order had expired, and brought it back. */
  | 'late'
  /** Came for an order that is over: the family owes it back. */
  | 'refund-due'
  | 'unknown-memo'
  | 'not-ours'
  | 'outgoing'
  | 'refused-amount'
  | 'refused-malformed'

export type NewNotice = {
  readonly id: string
  readonly provider: 'sepay'
  readonly environment: string
  /** A keyed fingerprint of the account, never its number. */
  readonly account: string | null
  readonly externalId: string
  /** Sealed. */
  readonly raw: Uint8Array
  readonly receivedAt: Date
  readonly amountDong: number | null
}

/** Verified notices only; what fails its signature leaves no row. */
export type NoticeRows = {
  /** False when this transfer was told before: nothing is kept and nothing may be applied. */
  addNotice(notice: NewNotice): Promise<boolean>
  closeNotice(
    noticeId: string,
    end: { result: NoticeResult; memo: string | null; paymentId: string | null; appliedAt: Date | null },
  ): Promise<void>
  /** Sum of the notices that were taken for this payment, in đồng. */
  noticedFor(paymentId: string): Promise<number>
  /** Families whose account this is (rows of any age: money on an old code still lands). */
  familiesOfAccounts(fingerprints: ReadonlyArray<Uint8Array>): Promise<ReadonlyArray<string>>
}
