import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The program that listens on a TCP port, as "name (pid)", where the system tells; else undefined. */
export function whoHoldsPort(port: number): string | undefined {
  const found = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' })
  const pid = /^p(\d+)/m.exec(found.stdout ?? '')?.[1]
  const name = /^c(.+)/m.exec(found.stdout ?? '')?.[1]
  if (pid) return `${name ?? '?'} (pid ${pid})`
  return process.platform === 'linux' ? fromProc(port) : undefined
}

function fromProc(port: number): string | undefined {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  const sockets = new Set<string>()
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readOr(table).split('\n').slice(1)) {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/)
      if (state === '0A' && local?.endsWith(`:${hex}`) && inode) sockets.add(`socket:[${inode}]`)
    }
  }
  if (sockets.size === 0) return undefined
  for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    if (holdsOne(pid, sockets)) return `${readOr(`/proc/${pid}/comm`).trim()} (pid ${pid})`
  }
  return undefined
}

function holdsOne(pid: string, sockets: Set<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.has(readlinkSync(`/proc/${pid}/fd/${fd}`)))
  } catch {
    return false
  }
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
