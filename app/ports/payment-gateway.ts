import type { Result } from '#app/domain/shared/result'

/** A transfer on an account, as a bank's messenger tells it, after its signature was found good. */
export type BankNotice = {
  /** The messenger's own id of the transfer, as text: may pass 2^53. */
  readonly externalId: string
  /** The account and, where the bank has them, the virtual account the money came to. Normalised. */
  readonly accounts: ReadonlyArray<string>
  readonly direction: 'in' | 'out'
  /** Whole đồng, above zero; beyond the market's own bound for transfers that are none of ours. */
  readonly amountDong: number
  /** Texts in which the memo code may stand. */
  readonly words: ReadonlyArray<string>
}

/**
 * Reads what a bank's messenger posts. Nothing of the body is looked at before the signature over its raw bytes is good.
 * `malformed` therefore means: it is from them, and still makes no sense.
 */
export type BankNoticeReader = {
  readonly provider: 'sepay'
  read(
    message: { readonly raw: Uint8Array; readonly signature: string | null; readonly timestamp: string | null },
    now: Date,
  ): Result<BankNotice, 'not-configured' | 'bad-signature' | 'stale' | 'malformed'>
}
