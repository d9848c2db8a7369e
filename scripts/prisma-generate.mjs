// Writes the Prisma client to app/adapters/database/generated when schema or Prisma version changed.
// `prisma generate` only wants the schema engine's binary to exist, it never runs it. Naming any executable spares the
// download, which a closed network refuses.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(fileURLToPath(new URL('..', import.meta.url)))
const schema = path.join(root, 'prisma/schema.prisma')
const output = path.join(root, 'app/adapters/database/generated')
const stampFile = path.join(output, '.stamp')

/**
 * Generates when needed. Throws with Prisma's own message when the schema is wrong.
 * @returns {boolean} true when something was written
 */
export function generatePrismaClient() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8'))
  const stamp = createHash('sha256').update(version).update(readFileSync(schema)).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
  rmSync(output, { recursive: true, force: true })
  runGenerate(schema)
  writeFileSync(stampFile, stamp)
  return true
}

/** Prisma's own `generate` for any schema file, without its download. Throws with Prisma's message. */
export function runGenerate(schemaFile) {
  const result = spawnSync(
    process.execPath,
    ['node_modules/prisma/build/index.js', 'generate', '--no-hints', '--schema', schemaFile],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  )
  if (result.status !== 0) throw new Error(`prisma generate failed\n${result.stdout}${result.stderr}`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(generatePrismaClient() ? 'Prisma client written.' : 'Prisma client is up to date.')
}
