// A whole number as it is typed into a form. `Number()` reads "1e9" as a thousand million, "0x10" as sixteen and the
// "15.000" of every Vietnamese price as fifteen: none of that may become stock or money.
import * as z from 'zod/mini'

const digits = /^\d{1,10}$/
const grouped = /^\d{1,3}(?:[. ]\d{3}){1,3}$/

/** 15000 for "15000", "15.000" and "15 000"; null for whatever else. */
export function readWhole(typed: string): number | null {
  const text = typed.trim()
  return digits.test(text) || grouped.test(text) ? Number(text.replace(/[. ]/g, '')) : null
}

/** @param wrong key of i18n `forms` for what is no whole number */
export function wholeField(least: number, most: number, wrong = 'wrong') {
  // What is no text comes from our own code and its tests.
  const read = (typed: unknown) =>
    typeof typed === 'string' && typed.trim() !== '' ? (readWhole(typed) ?? Number.NaN) : typed
  return z.pipe(
    z.transform(read),
    z
      .int({ error: (issue) => (issue.input === undefined ? 'required' : wrong) })
      .check(z.minimum(least), z.maximum(most)),
  )
}
