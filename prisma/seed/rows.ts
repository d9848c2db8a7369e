// Writing rows so that a second run changes nothing that has not changed.
import type { ClientBase } from 'pg'

export type Row = Readonly<Record<string, unknown>>

/**
 * Inserts the rows, or updates them where `key` is taken already.
 * @param keep columns that a second run leaves as they are; 'all' leaves the whole row
 */
export async function upsert(
  db: ClientBase,
  table: string,
  key: ReadonlyArray<string>,
  rows: ReadonlyArray<Row>,
  keep: ReadonlyArray<string> | 'all' = [],
): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first)
  const changing = keep === 'all' ? [] : columns.filter((column) => !key.includes(column) && !keep.includes(column))
  const quoted = (names: ReadonlyArray<string>) => names.map((name) => `"${name}"`).join(', ')
  const conflict = changing.length
    ? `DO UPDATE SET ${changing.map((column) => `"${column}" = EXCLUDED."${column}"`).join(', ')}`
    : 'DO NOTHING'
  for (let start = 0; start < rows.length; start += 200) {
    const chunk = rows.slice(start, start + 200)
    const values = chunk.flatMap((row) => columns.map((column) => row[column]))
    const places = chunk.map((_, i) => `(${columns.map((_, k) => `$${i * columns.length + k + 1}`).join(', ')})`)
    await db.query(
      `INSERT INTO "${table}" (${quoted(columns)}) VALUES ${places.join(', ')} ON CONFLICT (${quoted(key)}) ${conflict}`,
      values,
    )
  }
}
