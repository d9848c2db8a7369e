import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ScratchDatabase, scratchDatabase } from '../testing/scratch-database'
import { type Migration, migrate } from './migrations'

const make = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})
const first = make('20260101000000_first', 'CREATE TABLE a (id int); INSERT INTO a VALUES (1);')
const second = make(
  '20260102000000_second',
  `CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
   GRANT SELECT ON a TO cho_ban_app;`,
)

describe('the migration runner', () => {
  let scratch: ScratchDatabase
  let client: Client
  beforeEach(async () => {
    scratch = await scratchDatabase('empty')
    client = new Client({ connectionString: scratch.ownerUrl })
    await client.connect()
  })
  afterEach(async () => {
    await client.end()
    await scratch.drop()
  })
  const rows = async (sql: string) => (await client.query(sql)).rows

  it('applies what is missing, in order, functions and grants included, and writes Prisma’s rows', async () => {
    expect(await migrate(client, [first, second])).toEqual([first.name, second.name])
    expect(await rows('SELECT one()')).toEqual([{ one: 1 }])
    expect(
      await rows(`SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at, finished_at IS NOT NULL AS done
                  FROM _prisma_migrations ORDER BY migration_name`),
    ).toEqual(
      [first, second].map(({ name, checksum }) => ({
        migration_name: name,
        checksum,
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
        done: true,
      })),
    )
  })

  it('does nothing the second time', async () => {
    await migrate(client, [first])
    expect(await migrate(client, [first])).toEqual([])
    expect(await rows('SELECT count(*)::int AS n FROM a')).toEqual([{ n: 1 }])
  })

  it('takes back a file that fails half-way, and names file and line', async () => {
    const bad = make('20260103000000_bad', 'CREATE TABLE b (id int);\nSELEC nonsense;')
    await expect(migrate(client, [first, bad])).rejects.toThrow(/20260103000000_bad.*line 2/s)
    expect(await rows(`SELECT to_regclass('a') IS NOT NULL AS a, to_regclass('b') IS NOT NULL AS b`)).toEqual([
      { a: true, b: false },
    ])
    expect(await migrate(client, [first, make(bad.name, 'CREATE TABLE b (id int);')])).toEqual([bad.name])
  })

  it('refuses a file that was changed after it had been applied', async () => {
    await migrate(client, [first])
    await expect(migrate(client, [make(first.name, `${first.sql} -- nicer`)])).rejects.toThrow(/was changed after/)
  })

  it('takes the same file with other line ends for the same', async () => {
    await migrate(client, [make('20260101000000_lines', 'SELECT 1;\nSELECT 2;\n')])
    expect(await migrate(client, [make('20260101000000_lines', 'SELECT 1;\r\nSELECT 2;\r\n')])).toEqual([])
  })

  it('stops at one that another tool left half-done, with what that tool said', async () => {
    await migrate(client, [first])
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ('x', 'y', $1, 'ran out of disk')`,
      [second.name],
    )
    await expect(migrate(client, [first, second])).rejects.toThrow(/begun by another tool[\s\S]*ran out of disk/)
  })

  it('refuses to run behind the database, or to slip one in before the newest', async () => {
    await migrate(
      client,
      [second].map(({ name }) => make(name, 'SELECT 1;')),
    )
    await expect(migrate(client, [first])).rejects.toThrow(/a migration that is not here/)
    const both = [first, make(second.name, 'SELECT 1;')]
    await expect(migrate(client, both)).rejects.toThrow(/is older than/)
  })

  it('lets two who come at once apply each file once', async () => {
    const other = new Client({ connectionString: scratch.ownerUrl })
    await other.connect()
    const applied = await Promise.all([migrate(client, [first, second]), migrate(other, [first, second])])
    await other.end()
    expect(applied.flat().sort()).toEqual([first.name, second.name])
  })
})
