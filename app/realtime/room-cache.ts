/** Keeps an answer for a moment, so that a thousand who come at once ask the database once. */
export function createRoomCache<Value>(read: (slug: string) => Promise<Value>, keepMs: number, nowMs: () => number) {
  const kept = new Map<string, { at: number; value: Promise<Value> }>()
  return {
    get(slug: string): Promise<Value> {
      const now = nowMs()
      const known = kept.get(slug)
      if (known && now - known.at < keepMs) return known.value
      if (kept.size > 500) kept.clear()
      const value = read(slug)
      kept.set(slug, { at: now, value })
      // A failed read is not kept.
      value.catch(() => kept.delete(slug))
      return value
    },
    forget: (slug: string): void => void kept.delete(slug),
  }
}
