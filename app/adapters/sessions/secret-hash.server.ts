import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { SecretHash } from '#app/ports/secret-hash'

/** @param key SESSION_SECRET; the purpose is mixed in, so that cookies and codes share no signature. */
export function createSecretHash(key: () => string): SecretHash {
  return {
    keyed: (text) => createHmac('sha256', key()).update(`one-time-code\0${text}`).digest(),
    token: (token) => createHash('sha256').update(token).digest(),
    equal: (a, b) => a.length === b.length && timingSafeEqual(a, b),
  }
}
