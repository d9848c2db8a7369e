// Phone numbers in comments are hidden at once, however people write them: 0912 345 678, 0912.345.678, +84 91-234-5678,
// o912…, "không chín một hai …". What is hidden was never shown to the room; contact goes through the order.

/** What stands in the number's place. */
export const phoneMask = '•••'

const digitWords: Readonly<Record<string, string>> = {
  khong: '0',
  ko: '0',
  hong: '0',
  linh: '0',
  le: '0',
  mot: '1',
  hai: '2',
  ba: '3',
  bon: '4',
  tu: '4',
  nam: '5',
  lam: '5',
  sau: '6',
  bay: '7',
  tam: '8',
  chin: '9',
  o: '0',
}
// Digits of other scripts' full-width forms, and letters that stand for them when glued to digits.
const between = /[\s.,\-–—_()/\\|*·•:;]*/y
const fullWidth = 0xff10

type Digit = { readonly value: string; readonly end: number; readonly isWord: boolean }

/** The text with every phone number replaced by `phoneMask`. A number has 9 to 12 digits and begins like a Vietnamese one. */
export function maskPhones(text: string): string {
  let out = ''
  let at = 0
  while (at < text.length) {
    const end = phoneAt(text, at)
    if (end === null) {
      out += text[at]
      at++
    } else {
      out += phoneMask
      at = end
    }
  }
  return out
}

/** End of the phone number that begins at `start`, or null. */
function phoneAt(text: string, start: number): number | null {
  if (start > 0 && isPartOfWord(text, start)) return null
  let digits = ''
  let at = text[start] === '+' ? start + 1 : start
  let end = at
  let words = 0
  while (digits.length < 13) {
    const digit = digitAt(text, at)
    if (!digit) break
    digits += digit.value
    words += digit.isWord ? 1 : 0
    end = digit.end
    between.lastIndex = end
    at = end + (between.exec(text)?.[0].length ?? 0)
  }
  // Spelled out wholly in words, a count like "ba bốn năm bó" is no phone: then all digits of one are asked for.
  const isPhone =
    /^0[235789]\d{7,9}$/.test(digits) ||
    /^84[235789]\d{8,9}$/.test(digits) ||
    (words === 0 && /^[35789]\d{8}$/.test(digits))
  return isPhone ? end : null
}

function digitAt(text: string, at: number): Digit | null {
  const character = text[at]
  if (character === undefined) return null
  if (character >= '0' && character <= '9') return { value: character, end: at + 1, isWord: false }
  const wide = character.charCodeAt(0) - fullWidth
  if (wide >= 0 && wide <= 9) return { value: String(wide), end: at + 1, isWord: false }
  // "o912345678": a letter o right before a digit.
  if (/[oO]/.test(character) && /[0-9]/.test(text[at + 1] ?? '')) return { value: '0', end: at + 1, isWord: false }
  const word = /^\p{L}\p{M}*(?:\p{L}|\p{M})*/u.exec(text.slice(at, at + 12))?.[0]
  const value = word && digitWords[fold(word)]
  return value ? { value, end: at + word.length, isWord: true } : null
}

// Inside a word or a longer number nothing begins.
function isPartOfWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  const here = text[at] ?? ''
  if (/\d/.test(here)) return /\d/.test(before)
  return /[\p{L}\p{M}\d]/u.test(before)
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}
