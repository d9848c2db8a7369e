// Short codes said aloud, typed from paper and found again in a bank's message: capital letters and digits that cannot be
// mistaken for each other (no 0 O 1 I L 5 S 2 Z 8 B), with a check character so that one wrong letter is noticed.
export const codeAlphabet = 'ACDEFGHJKMNPQRTUVWXY34679'
const base = codeAlphabet.length

/**
 * @param randomBytes at least `length` bytes of chance, passed in
 * @returns `length` characters and one check character
 */
export function makeCode(randomBytes: Uint8Array, length: number): string {
  let body = ''
  for (let i = 0; i < length; i++) {
    const byte = randomBytes[i]
    if (byte === undefined) throw new RangeError('too few random bytes for a code')
    body += codeAlphabet[byte % base]
  }
  return body + checkCharacter(body)
}

/** True when the last character is the check of the others. Catches every single wrong character and most swaps. */
export function isCode(text: string): boolean {
  if (text.length < 3) return false
  for (const character of text) if (!codeAlphabet.includes(character)) return false
  return checkCharacter(text.slice(0, -1)) === text.at(-1)
}

/** A weighted sum modulo 25. Powers of 3 are units modulo 25, so no single change can leave the sum as it was. */
export function checkCharacter(body: string): string {
  let sum = 0
  for (let i = 0; i < body.length; i++) {
    sum = (sum + codeAlphabet.indexOf(body[i] as string) * weight(i)) % base
  }
  return codeAlphabet[(base - sum) % base] as string
}

function weight(place: number): number {
  let w = 1
  for (let i = 0; i <= place; i++) w = (w * 3) % base
  return w
}
