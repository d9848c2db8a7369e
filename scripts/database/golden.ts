// `npm run db:golden`: writes prisma/catalogue.golden.json, what the migrations make beyond schema.prisma. Read its diff
// in review: a CHECK, a trigger or a right that vanished stands there.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createDatabase, startTestCluster, type TestCluster } from '../testing/test-cluster'
import { type Beyond, readBeyond, readStructure, type Structure } from './catalogue'
import { withClient } from './roles'
import { schemaSql } from './schema-sql'

/** `extraIndexes`: those that schema.prisma cannot say (partial, on expressions). */
export type Golden = Beyond & { extraIndexes: string[] }

const root = path.resolve(import.meta.dirname, '../..')
const goldenFile = path.join(root, 'prisma/catalogue.golden.json')

export const readGolden = () => JSON.parse(readFileSync(goldenFile, 'utf8')) as Golden

/** Builds a database from the migrations and one from schema.prisma, and reads both. Both are dropped again. */
export async function readBoth(
  cluster: TestCluster,
): Promise<{ migrated: Structure; declared: Structure; beyond: Beyond }> {
  const [fromMigrations, fromSchema] = await Promise.all([createDatabase(cluster), createDatabase(cluster, 'empty')])
  try {
    const sql = await schemaSql(path.join(root, 'prisma/schema.prisma'))
    const declared = await withClient(fromSchema.ownerUrl, async (client) => {
      await client.query(sql)
      return readStructure(client)
    })
    return await withClient(fromMigrations.ownerUrl, async (client) => ({
      migrated: await readStructure(client),
      beyond: await readBeyond(client),
      declared,
    }))
  } finally {
    await Promise.all([fromMigrations.drop(), fromSchema.drop()])
  }
}

export function goldenOf({ migrated, declared, beyond }: Awaited<ReturnType<typeof readBoth>>): Golden {
  return { ...beyond, extraIndexes: migrated.indexes.filter((index) => !declared.indexes.includes(index)) }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const cluster = await startTestCluster()
  try {
    writeFileSync(goldenFile, `${JSON.stringify(goldenOf(await readBoth(cluster)), null, 2)}\n`)
    console.log(`Written: ${path.relative(root, goldenFile)}`)
  } finally {
    await cluster.stop()
  }
}
