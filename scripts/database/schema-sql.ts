// Prints the SQL that builds prisma/schema.prisma from an empty database: `tsx scripts/database/schema-sql.ts`.
// The schema engine here is the WebAssembly one and has no connection at all: near a live database its "shadow" work
// can destroy data, so any wish to connect is refused (docs/decisions: own migration runner).
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

type SchemaEngineModule = typeof import('@prisma/schema-engine-wasm')

/** The SQL script from empty to the given schema; `schemaPath` is a path to a .prisma file. Touches no database. */
export async function schemaSql(schemaPath: string): Promise<string> {
  const content = await readFile(schemaPath, 'utf8')
  const { SchemaEngine } = await loadEngine()
  const engine = await SchemaEngine.new({ datamodels: [[schemaPath, content]] }, () => {}, noDatabase)
  try {
    const result = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: schemaPath, content }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return result.stdout ?? ''
  } finally {
    engine.free()
  }
}

const refuse = async (): Promise<never> => {
  throw new Error('The schema engine asked something of a database. It must never get one.')
}
const nothing = async () => ({ ok: true, value: undefined })

/** The one thing the engine asks on connecting: does the schema exist, and which version is this? All else is refused. */
async function answerGreeting(query: { sql: string }) {
  if (!query.sql.includes('server_version_num')) return refuse()
  return {
    ok: true,
    value: {
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [5, 7, 0], // boolean, text, int32 in @prisma/driver-adapter-utils
      rows: [[true, 'PostgreSQL 18.0', 180_000]],
    },
  }
}

/** A driver adapter for PostgreSQL that leads nowhere. */
const nowhere = {
  provider: 'postgres',
  adapterName: 'nowhere',
  queryRaw: answerGreeting,
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  getConnectionInfo: () => ({ ok: true, value: { schemaName: 'public', supportsRelationJoins: true } }),
  dispose: nothing,
  errorRegistry: { consumeError: () => undefined },
}
const noDatabase = {
  provider: 'postgres',
  adapterName: 'nowhere',
  connect: async () => ({ ok: true, value: nowhere }),
  connectToShadowDb: async () => ({ ok: true, value: nowhere }),
  errorRegistry: { consumeError: () => undefined },
}

// Node 20 cannot import a .wasm file as the package's own entry does, so its two halves are joined here.
async function loadEngine(): Promise<SchemaEngineModule> {
  const require = createRequire(import.meta.url)
  const glue = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bindings = (await import(pathToFileURL(glue).href)) as SchemaEngineModule & {
    __wbg_set_wasm(exports: WebAssembly.Exports): void
  }
  const bytes = await readFile(glue.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return bindings
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(await schemaSql(process.argv[2] ?? 'prisma/schema.prisma'))
}
