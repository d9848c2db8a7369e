// Where a cluster lives: inside the data folder, unless root starts it from a folder that the database's account may not
// enter (say below /root). Then under /var/lib, one place per data folder.
import { createHash } from 'node:crypto'
import { accessSync, constants, mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { canEnter, databaseAccount } from './postgres-account'

/** Path of the folder that holds (or shall hold) the cluster of this data folder. */
export function databaseHome(dataDir: string): string {
  const inside = path.join(dataDir, 'postgres')
  const account = databaseAccount(path.join(inside, 'data'))
  if (!account || canEnter(account, dataDir)) return inside
  return path.join(outside(), createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
}

/** Where copies of the programs go that every account can run. */
export function sharedBinaries(): string {
  return process.getuid?.() === 0 ? outside() : path.join(os.tmpdir(), `cho-ban-${process.getuid?.() ?? 0}`)
}

function outside(): string {
  const base = isWritable('/var/lib') ? '/var/lib/cho-ban' : path.join(os.tmpdir(), 'cho-ban')
  mkdirSync(base, { recursive: true, mode: 0o755 })
  return base
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
