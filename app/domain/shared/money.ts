// Whole đồng. There are no fractions of a đồng anywhere, and no sum of the market passes two billion (Int in PostgreSQL).
declare const dongBrand: unique symbol
/** A whole number of đồng; negative only in ledgers and differences. */
export type Dong = number & { readonly [dongBrand]: true }

export const maxDong = 2_000_000_000

/** @throws RangeError when not a whole number or beyond ±2 billion: a bug, never user input (parse that with zod). */
export function dong(amount: number): Dong {
  if (!Number.isSafeInteger(amount) || Math.abs(amount) > maxDong) throw new RangeError(`not a sum in đồng: ${amount}`)
  return amount as Dong
}

export function sumDong(amounts: Iterable<number>): Dong {
  let total = 0
  for (const amount of amounts) total += amount
  return dong(total)
}

/** "47.000 đ", with dots and a no-break space, as sums are written in Vietnam. */
export function formatDong(amount: number): string {
  return `${groupDigits(amount)}\u00a0đ`
}

/** "47.000": digits in threes with dots, without a locale database so that server and phone print the same. */
export function groupDigits(amount: number): string {
  const sign = amount < 0 ? '-' : ''
  return (
    sign +
    Math.abs(Math.trunc(amount))
      .toString()
      .replace(/\B(?=(\d{3})+$)/g, '.')
  )
}
