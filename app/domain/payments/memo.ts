// The words of a transfer. Each QR code has its own: the order's code, which the family knows from the order, then which QR
// of the order it is and a check character. Both codes check themselves, so that a bank's noise around them is no match.
import { checkCharacter, codeAlphabet, isCode } from '../shared/code'

const base = codeAlphabet.length
const shortest = 5
const longest = 14
const bankTextMax = 1000

/**
 * @param orderCode the order's own code, with its check character
 * @param earlier how many QR codes the order has had before
 */
export function memoCode(orderCode: string, earlier: number): string {
  const high = Math.floor(earlier / base)
  const body = orderCode + (high > 0 ? codeAlphabet[(high - 1) % base] : '') + codeAlphabet[earlier % base]
  return body + checkCharacter(body)
}

/**
 * Everything in a bank's text that may be a code of ours, longest first. Banks change case, cut at spaces, glue their own
 * references before and after ("MBVCB.6278.a3f7kq9k 4-CT DEN"), so every stretch is tried.
 */
export function codesIn(bankText: string): ReadonlyArray<string> {
  const text = bankText
    .slice(0, bankTextMax)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '')
  const found = new Set<string>()
  for (let length = longest; length >= shortest; length--) {
    for (let at = 0; at + length <= text.length; at++) {
      const stretch = text.slice(at, at + length)
      if (isCode(stretch)) found.add(stretch)
    }
  }
  return [...found]
}
