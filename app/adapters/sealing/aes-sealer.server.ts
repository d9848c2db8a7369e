// AES-256-GCM (NIST SP 800-38D): version byte 1, 12 bytes of nonce, 16 of tag, then the text. The purpose is the additional data.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Sealer } from '#app/ports/sealer'

const version = 1

/** @param key 32 bytes, `DATA_KEY` */
export function createAesSealer(key: Uint8Array): Sealer {
  if (key.length !== 32) throw new Error('the sealing key has to be 32 bytes')
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', key, '', use, 32))
  const [sealing, matching] = [derived('seal'), derived('fingerprint')]
  return {
    seal(text, purpose) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(purpose))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body])
    },
    open(sealed, purpose) {
      if (sealed[0] !== version || sealed.length < 29) throw new Error('not sealed by this key')
      const opener = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(1, 13)).setAAD(Buffer.from(purpose))
      opener.setAuthTag(sealed.subarray(13, 29))
      return Buffer.concat([opener.update(sealed.subarray(29)), opener.final()]).toString('utf8')
    },
    fingerprint: (text, purpose) => createHmac('sha256', matching).update(`${purpose}\0${text}`).digest(),
  }
}
