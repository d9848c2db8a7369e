// Under which system account PostgreSQL runs. It refuses root, so root lends it another account and gives that account
// places it can reach; anybody else simply runs it as himself.
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

export type Account = { uid: number; gid: number }

/** The account for a cluster, or undefined for "as the one who calls". An existing cluster keeps its owner. */
export function databaseAccount(clusterDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = ownerOf(clusterDir)
  if (owner && owner.uid !== 0) return owner
  return account('postgres') ?? (createAccount('cho-ban-db') ? account('cho-ban-db') : undefined) ?? account('nobody')
}

/** Whether the account may enter this folder, as the kernel sees it. */
export function canEnter(user: Account | undefined, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0
}

function ownerOf(file: string): Account | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat && { uid: stat.uid, gid: stat.gid }
}

function account(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function createAccount(name: string): boolean {
  const done = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name])
  return done.status === 0
}
