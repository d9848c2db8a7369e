// Everything between "installed" and "serving": secrets, database, migrations, demo data. Returns what the app's
// environment must say.
import { seed } from '../../prisma/seed'
import { bringUpToDate, type Database, openDatabase } from '../database/connection'
import { withClient } from '../database/roles'
import { localSecrets } from './secrets'

export type Prepared = { env: Record<string, string>; demo: boolean; stop(): Promise<void> }

/** `say` hears short progress lines. The caller stops the database when all else has stopped. */
export async function prepare(options: { dataDir: string; say(line: string): void }): Promise<Prepared> {
  const { dataDir, say } = options
  const secrets = localSecrets(dataDir)
  const database = await openDatabase(dataDir)
  try {
    say(
      database.embedded
        ? 'Cơ sở dữ liệu đã chạy (.data). / Database is up.'
        : 'Dùng DATABASE_URL. / Using DATABASE_URL.',
    )
    const wasEmpty = await isEmpty(database.ownerUrl)
    const applied = await bringUpToDate(database)
    if (applied.length > 0) say(`Đã cập nhật ${applied.length} bước cấu trúc. / ${applied.length} migrations applied.`)
    const demo = process.env.DEMO ? process.env.DEMO === '1' : await mayBeDemo(database, wasEmpty)
    if (demo) await seedDemo({ database, dataDir, dataKey: process.env.DATA_KEY ?? secrets.DATA_KEY ?? '', say })
    const env = { ...secrets, DATABASE_URL: database.appUrl, DATA_DIR: dataDir, DEMO: demo ? '1' : '0' }
    return { env, demo, stop: database.stop }
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NULL AS empty`)
    return rows[0].empty
  })
}

// A database that is real must not wake up with demo families in it: it is a demo only if it was empty when we first
// came, and then it says so.
async function mayBeDemo(database: Database, wasEmpty: boolean): Promise<boolean> {
  if (database.embedded) return true
  return withClient(database.ownerUrl, async (client) => {
    if (wasEmpty) await client.query(`INSERT INTO setting (key, value) VALUES ('demo.database', 'true')`)
    const { rowCount } = await client.query(`SELECT 1 FROM setting WHERE key = 'demo.database' AND value = 'true'`)
    return rowCount === 1
  })
}

async function seedDemo(given: {
  database: Database
  dataDir: string
  dataKey: string
  say(line: string): void
}): Promise<void> {
  const { database, dataDir, dataKey, say } = given
  const begun = Date.now()
  await seed({ ownerUrl: database.ownerUrl, dataDir, dataKey, now: new Date(), log: (line) => say(`  ${line}`) })
  say(`Dữ liệu thử đã sẵn sàng (${((Date.now() - begun) / 1000).toFixed(1)} s). / Demo data is in.`)
}
