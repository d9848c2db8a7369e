/**
 * Reads by id, asked for within one turn of the event loop, go together as one.
 * @param read gives what it finds, in any order
 */
export function batchReads<Value extends { readonly id: string }>(
  read: (ids: ReadonlyArray<string>) => Promise<ReadonlyArray<Value>>,
): (id: string) => Promise<Value | null> {
  let asked: { ids: Set<string>; answer: Promise<Map<string, Value>> } | null = null
  return async (id) => {
    if (!asked) {
      const ids = new Set<string>()
      const answer = Promise.resolve()
        .then(() => {
          asked = null
          return read([...ids])
        })
        .then((values) => new Map(values.map((value) => [value.id, value])))
      asked = { ids, answer }
    }
    asked.ids.add(id)
    return (await asked.answer).get(id) ?? null
  }
}
