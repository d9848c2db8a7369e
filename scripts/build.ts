// `npm run build`: the Remix app by Vite into build/client and build/server, server.ts by esbuild into build/server.js.
// A stamp of all sources tells the next start whether there is anything to do.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build as esbuild } from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
const stampFile = path.join(root, 'build/.stamp')
const sources = ['app', 'public', 'server', 'server.ts', 'vite.config.ts', 'remix.config.js', 'prisma/schema.prisma']
const sourcesBeside = ['package-lock.json', 'tsconfig.json', 'scripts/build.ts', 'scripts/hls-from-source.ts']

/** True when build/ was made from exactly these sources. */
export function isBuilt(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp()
}

/** Builds everything; needs the generated Prisma client. Throws when a step fails. */
export async function build(options: { quiet?: boolean } = {}): Promise<void> {
  const stamp = sourceStamp()
  const { build: viteBuild } = await import('vite')
  const logLevel = options.quiet ? 'error' : 'info'
  await viteBuild({ root, logLevel, mode: 'production' })
  await viteBuild({ root, logLevel, mode: 'production', build: { ssr: true } })
  await esbuild({
    absWorkingDir: root,
    entryPoints: ['server.ts'],
    outfile: 'build/server.js',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  })
  writeFileSync(stampFile, stamp)
}

function sourceStamp(): string {
  const hash = createHash('sha256')
  for (const source of [...sources, ...sourcesBeside]) add(hash, path.join(root, source))
  return hash.digest('hex')
}

function add(hash: ReturnType<typeof createHash>, file: string): void {
  if (!existsSync(file)) return
  if (/(^|[/\\])generated$|\.(test|contract|fake)\.tsx?$/.test(file)) return
  let names: string[]
  try {
    names = readdirSync(file).sort()
  } catch {
    hash.update(path.relative(root, file)).update(readFileSync(file))
    return
  }
  for (const name of names) add(hash, path.join(file, name))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.env.NODE_ENV = 'production'
  if (process.argv.includes('--if-changed') && isBuilt()) console.log('The build is up to date.')
  else await build()
}
