// Applies prisma/migrations the way `prisma migrate deploy` does, without its native engine: same folder format, same
// table, same checksums, same advisory lock, so that either can follow the other. Unlike it, each file is one
// transaction on one client: a migration is in or out, never half-way.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Client } from 'pg'
import { prepareForApp } from './roles'

export type Migration = { name: string; sql: string; checksum: string }

/** The number Prisma's own engine locks with. */
const prismaLock = 72707369

const createTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/** The migrations in a folder, oldest first. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const file = path.join(folder, name, 'migration.sql')
      if (!existsSync(file)) throw new Error(`The migration ${name} has no migration.sql.`)
      const sql = readFileSync(file, 'utf8')
      return { name, sql, checksum: checksumOf(sql) }
    })
}

/**
 * Brings the database of `client` (logged in as its owner) up to the newest migration; returns the names applied now.
 * Throws, changing nothing, when the database's history does not fit the folder.
 */
export async function migrate(client: Client, migrations: Migration[]): Promise<string[]> {
  await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
  try {
    await prepareForApp(client)
    await client.query(createTable)
    const waiting = await pending(client, migrations)
    for (const migration of waiting) await apply(client, migration)
    return waiting.map((migration) => migration.name)
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [prismaLock])
  }
}

type Row = { migration_name: string; checksum: string; finished_at: Date | null; logs: string | null }

async function pending(client: Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<Row>(
    'SELECT migration_name, checksum, finished_at, logs FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const onDisk = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of rows) {
    const migration = onDisk.get(row.migration_name)
    if (!row.finished_at) throw new Error(halfDone(row))
    if (!migration)
      throw new Error(
        `The database knows a migration that is not here: ${row.migration_name}. Is this an older version of the code?`,
      )
    if (!sameChecksum(row.checksum, migration.sql)) {
      throw new Error(
        `The migration ${row.migration_name} was changed after it had been applied. Put it back as it was and write a new migration.`,
      )
    }
  }
  const applied = new Set(rows.map((row) => row.migration_name))
  const last = [...applied].sort().at(-1) ?? ''
  const waiting = migrations.filter((migration) => !applied.has(migration.name))
  const late = waiting.find((migration) => migration.name < last)
  if (late)
    throw new Error(`The migration ${late.name} is older than ${last}, which is applied already. Give it a newer time.`)
  return waiting
}

const halfDone = (row: Row) =>
  `The migration ${row.migration_name} was begun by another tool and not finished. Look at what it left, undo or finish it ` +
  `by hand, then delete its row from _prisma_migrations or set its finished_at.${row.logs ? `\nIt said: ${row.logs}` : ''}`

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    const { message, position } = error as { message: string; position?: string }
    const line = position ? ` (line ${migration.sql.slice(0, Number(position)).split('\n').length})` : ''
    throw new Error(`The migration ${migration.name} failed and was rolled back: ${message}${line}`, { cause: error })
  }
}

function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}

// As Prisma: a checkout with other line ends is still the same migration.
function sameChecksum(recorded: string, sql: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n')
  return [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === recorded)
}
