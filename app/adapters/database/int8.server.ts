// int8 comes from PostgreSQL as text, and Prisma makes BigInt of it, which JSON cannot carry. The market's numbers are
// far below 2^53, so they become plain integers; one that is not is a fault and throws.
import type { PrismaPg } from '@prisma/adapter-pg'
import { types } from 'pg'

type Connected = Awaited<ReturnType<PrismaPg['connect']>>
type Queryable = Pick<Connected, 'queryRaw'>
type ResultSet = Awaited<ReturnType<Queryable['queryRaw']>>

const int8Oid = 20
// As numbered by @prisma/driver-adapter-utils.
const int32Column = 0
const int64Column = 1

/** @throws RangeError beyond ±2^53. */
export function toSafeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('An int8 from the database does not fit a safe integer')
  return value
}

/** Type parsers for pools with raw SQL: as pg's own, but int8 is a number. */
export const safeTypes = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === int8Oid && format !== 'binary'
      ? toSafeInteger
      : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
}

/** The same for `$queryRaw` through Prisma. */
export function withSafeInt8<Factory extends PrismaPg>(factory: Factory): Factory {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const connection = safe(await connect())
    const startTransaction = connection.startTransaction.bind(connection)
    connection.startTransaction = async (level) => safe(await startTransaction(level))
    return connection
  }
  return factory
}

function safe<Q extends Queryable>(queryable: Q): Q {
  const queryRaw = queryable.queryRaw.bind(queryable)
  queryable.queryRaw = async (query) => convert(await queryRaw(query))
  return queryable
}

function convert(result: ResultSet): ResultSet {
  const columns = result.columnTypes.flatMap((type, index) => (type === int64Column ? [index] : []))
  if (columns.length === 0) return result
  const rows = result.rows.map((row) => {
    const copy = [...row]
    for (const column of columns) {
      const value = copy[column]
      if (value !== null && value !== undefined) copy[column] = toSafeInteger(String(value))
    }
    return copy
  })
  const columnTypes = result.columnTypes.map((type) => (type === int64Column ? int32Column : type))
  return { ...result, columnTypes, rows }
}
