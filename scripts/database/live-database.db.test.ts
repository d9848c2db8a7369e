// The schema engine can destroy data when it comes near a database. So: nobody but schema-sql.ts may load it, and
// nothing we run on the way connects to what DATABASE_URL names.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

describe('no tool touches a live database', () => {
  let live: Server
  let url = ''
  let connections = 0
  beforeAll(async () => {
    live = createServer((socket) => {
      connections++
      socket.destroy()
    })
    await new Promise<void>((resolve) => live.listen(0, '127.0.0.1', resolve))
    const address = live.address()
    url = `postgresql://owner:secret@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/live`
  })
  afterAll(() => void live.close())
  const withLiveUrl = (args: string[]) =>
    run(process.execPath, args, { cwd: root, env: { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: url } })

  it('when the schema’s SQL is printed', async () => {
    const { stdout } = await withLiveUrl(['--import', 'tsx', 'scripts/database/schema-sql.ts'])
    expect(stdout).toContain('CREATE TABLE')
    expect(connections).toBe(0)
  })

  it('when Prisma’s client is generated', async () => {
    // A copy: other tests are using the real one.
    const copy = path.join(root, '.cache/generate-check')
    mkdirSync(copy, { recursive: true })
    const schema = readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')
    writeFileSync(path.join(copy, 'schema.prisma'), schema.replace(/output\s*=\s*".*"/, 'output = "./client"'))
    const call = `import('./scripts/prisma-generate.mjs').then((m) => m.runGenerate('${copy}/schema.prisma'))`
    await withLiveUrl(['-e', call])
    expect(existsSync(path.join(copy, 'client/client.ts'))).toBe(true)
    rmSync(copy, { recursive: true })
    expect(connections).toBe(0)
  })

  it('because only one file may load the schema engine', () => {
    expect(filesWith(/schema-engine-wasm['"/]/)).toEqual(['scripts/database/schema-sql.ts'])
  })

  it('because no script calls Prisma’s migrate or db commands', () => {
    expect(filesWith(/prisma[^\n]{0,30}['"\s](migrate|db)['"\s,]+(dev|deploy|reset|push|pull|execute)/)).toEqual([])
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    expect(Object.values(scripts).join('\n')).not.toMatch(/prisma (migrate|db) /)
  })
})

/** Files of code (not tests, not comments) in which the pattern occurs. */
function filesWith(pattern: RegExp): string[] {
  const folders = ['scripts', 'server', 'app', 'prisma', 'bench', 'demo', 'e2e']
  return folders
    .flatMap((folder) => list(folder))
    .filter((file) => {
      const code = readFileSync(path.join(root, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
      return pattern.test(code)
    })
}

function list(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : list(file)
    return /\.(m?[jt]sx?)$/.test(entry.name) && !/\.test\./.test(entry.name) ? [file] : []
  })
}
