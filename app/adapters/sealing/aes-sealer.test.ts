import { expect, it } from 'vitest'
import { createAesSealer } from './aes-sealer.server'

const sealer = createAesSealer(new Uint8Array(32).fill(7))

it('opens what it sealed, and only for the same purpose', () => {
  const sealed = sealer.seal('3800205012345', 'bank-account.number')
  expect(sealer.open(sealed, 'bank-account.number')).toBe('3800205012345')
  expect(() => sealer.open(sealed, 'identity.number')).toThrow()
  expect(() => createAesSealer(new Uint8Array(32).fill(8)).open(sealed, 'bank-account.number')).toThrow()
})

it('refuses changed bytes', () => {
  const sealed = sealer.seal('3800205012345', 'bank-account.number')
  for (const place of [0, 5, 20, sealed.length - 1]) {
    const changed = Uint8Array.from(sealed)
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(() => sealer.open(changed, 'bank-account.number')).toThrow()
  }
})

it('seals the same text differently each time, and fingerprints it the same', () => {
  expect(sealer.seal('1', 'a')).not.toEqual(sealer.seal('1', 'a'))
  expect(sealer.fingerprint('1', 'a')).toEqual(sealer.fingerprint('1', 'a'))
  expect(sealer.fingerprint('1', 'a')).not.toEqual(sealer.fingerprint('1', 'b'))
})
