/**
 * Keeps what must not be readable in a copied database: identity numbers, bank accounts.
 * `purpose` ("bank-account.number") is bound to the sealed bytes: moved to another column they do not open.
 */
export type Sealer = {
  seal(text: string, purpose: string): Uint8Array
  /** @throws Error when the bytes were changed, sealed under another key or for another purpose. */
  open(sealed: Uint8Array, purpose: string): string
  /** The same bytes for the same text and purpose, of no use without the key: to find one account on two families. */
  fingerprint(text: string, purpose: string): Uint8Array
}
