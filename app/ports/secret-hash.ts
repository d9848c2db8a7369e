/** Hashes for what is compared but never shown again. */
export type SecretHash = {
  /** Keyed: a six-digit code is found in a moment from a bare hash. */
  keyed(text: string): Uint8Array
  /** Plain SHA-256: enough for a 256-bit token. */
  token(token: string): Uint8Array
  equal(a: Uint8Array, b: Uint8Array): boolean
}
