// The embedded PostgreSQL that tests share: kept under .cache between runs, several runs at once use the same server.
// Every migration state has its template database, from which a scratch database is a copy of a tenth of a second.
import { createHash, randomBytes } from 'node:crypto'
import path from 'node:path'
import { start } from '../database/embedded-postgres'
import { migrate, readMigrations } from '../database/migrations'
import { withClient } from '../database/roles'

export type TestCluster = { ownerUrl: string; appUrl: string; template: string }

const root = path.resolve(import.meta.dirname, '../..')

/** Starts (or joins) the tests' server and makes the template for today's migrations. Call `stop` at the end. */
export async function startTestCluster(): Promise<TestCluster & { stop(): Promise<void> }> {
  const server = await start({ dataDir: path.join(root, '.cache/test-database'), durable: false })
  try {
    if (!server.adopted) await dropLeftovers(server.ownerUrl)
    return { ...server, template: await ensureTemplate(server.ownerUrl) }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** A database of one's own: a copy of `template`, or an empty one. Both URLs point into it. */
export async function createDatabase(cluster: TestCluster, from: 'template' | 'empty' = 'template') {
  const name = `scratch_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`
  await admin(cluster.ownerUrl, `CREATE DATABASE ${name}${from === 'template' ? ` TEMPLATE ${cluster.template}` : ''}`)
  const drop = () => admin(cluster.ownerUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  return { ownerUrl: inDatabase(cluster.ownerUrl, name), appUrl: inDatabase(cluster.appUrl, name), drop }
}

/** The same server and login, another database. */
export function inDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

async function ensureTemplate(ownerUrl: string): Promise<string> {
  const migrations = readMigrations(path.join(root, 'prisma/migrations'))
  const state = createHash('sha256').update(migrations.map((each) => each.name + each.checksum).join('\n'))
  const template = `template_${state.digest('hex').slice(0, 16)}`
  await withClient(ownerUrl, async (owner) => {
    // Two runs at once: one makes it, the other waits.
    await owner.query('SELECT pg_advisory_lock(1)')
    const found = await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
    if (found.rowCount) return
    const unfinished = `scratch_${template}`
    await owner.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`)
    await owner.query(`CREATE DATABASE ${unfinished}`)
    await withClient(inDatabase(ownerUrl, unfinished), (client) => migrate(client, migrations))
    await owner.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`)
  })
  return template
}

// Nobody else can be using them: this run has just started the server.
async function dropLeftovers(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query(
      `SELECT datname FROM pg_database WHERE datname LIKE 'scratch\\_%' OR (datname LIKE 'template\\_%' AND NOT datistemplate)`,
    )
    for (const row of rows) await owner.query(`DROP DATABASE IF EXISTS ${row.datname} WITH (FORCE)`)
  })
}

const admin = (ownerUrl: string, sql: string) => withClient(ownerUrl, (client) => client.query(sql))
