// The seed's ids and codes: made from names, so that every run and every machine has the same ones.
import { createHash } from 'node:crypto'
import { v5 } from 'uuid'
import { makeCode } from '#app/domain/shared/code'

const namespace = '7d1b8f0e-52a4-4b7c-9c55-3f1f6a0c2e19'

/** The same UUID for the same name. */
export const seedId = (name: string): string => v5(name, namespace)

/** The same code (unambiguous letters, check character) for the same name. */
export function seedCode(name: string, length: number): string {
  return makeCode(createHash('sha256').update(`code:${name}`).digest(), length)
}

/** The same base64url text for the same name, 128 bits. Only for demo rows: it is no secret. */
export function seedKey(name: string): string {
  return createHash('sha256').update(`key:${name}`).digest().subarray(0, 16).toString('base64url')
}

/** The same four digits for the same name. */
export function seedDigits(name: string): string {
  return String(createHash('sha256').update(`digits:${name}`).digest().readUInt32BE(0) % 10_000).padStart(4, '0')
}
