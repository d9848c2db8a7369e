/** What `readForm` sends back: conform's submission result, as it comes over the wire. */
export type LastResult = { readonly error?: Record<string, string[] | null> | null | undefined }

/** The words at a field; `''` for those above the form. */
export function errorAt(lastResult: LastResult | null | undefined, field: string): string | undefined {
  return lastResult?.error?.[field]?.[0]
}
