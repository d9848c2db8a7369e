// The number on a citizen's card (căn cước, Circular 59/2021/TT-BCA): 3 digits of the province of birth, 1 of sex and
// century, 2 of the year of birth, 6 of chance. No check digit: a slip of the pen is found by reading the card twice.

const pattern = /^(0\d{2})(\d)(\d{2})\d{6}$/

/** "040 185 001 234" → "040185001234"; null when it cannot be a card's number. */
export function readIdentityNumber(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/g, '')
  const province = Number(pattern.exec(digits)?.[1] ?? 0)
  return province >= 1 && province <= 96 ? digits : null
}

export function lastFour(text: string): string {
  return text.slice(-4)
}
