// One-time codes: how long, how often. Five tries on five codes an hour leave a guesser 25 chances in a million.
export const codeDigits = 6
export const codeMinutes = 5
export const codeTries = 5
export const resendSeconds = 30

export type Limit = {
  readonly subject: 'phone' | 'device' | 'address'
  readonly most: number
  readonly seconds: number
}

/** Codes that may be asked for. Mobile networks put hundreds of phones behind one address, so that bound is wide. */
export const codeLimits: ReadonlyArray<Limit> = [
  { subject: 'phone', most: 5, seconds: 3600 },
  { subject: 'phone', most: 12, seconds: 86_400 },
  { subject: 'device', most: 10, seconds: 3600 },
  { subject: 'address', most: 120, seconds: 3600 },
]

/** Sessions slide: used at least once in this many days, they go on. */
export const sessionDays = 180
/** "Last seen" is written at most this often. */
export const seenEveryMinutes = 10

/** @param bytes 4 bytes of chance */
export function makeOneTimeCode(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 4)
  // 2^32 is no multiple of 10^6; the bias is below one in four thousand, of no use to a guesser with 25 tries.
  return String(view.getUint32(0) % 10 ** codeDigits).padStart(codeDigits, '0')
}

/** Digits as typed or pasted from a message: "123 456" → "123456". */
export function readOneTimeCode(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}
