// Who is alive? A process is named by its id and its start time, since ids are used again after a crash.
// On this rest the lock around the database's start and the leases of those who use it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** `pid:start time` of a living process, or undefined when there is none. */
export function processName(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      // A zombie has ended; only its parent has not looked yet.
      return fields[0] === 'Z' ? undefined : `${pid}:${fields[19]}`
    } catch {
      return undefined
    }
  }
  if (process.platform === 'win32') return `${pid}:`
  try {
    return `${pid}:${execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()}`
  } catch {
    return undefined
  }
}

/** The working directory of a process, '' when it is not ours to see, undefined where the system has no way to tell. */
export function workingDirectory(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`)
    if (process.platform === 'win32') return undefined
    const fields = execFileSync('lsof', ['-a', '-p', String(pid), '-d', 'cwd', '-Fn'], { encoding: 'utf8' })
    return /^n(.*)$/m.exec(fields)?.[1] ?? ''
  } catch {
    return ''
  }
}

/** Runs `work` while holding the lock file; waits for a living holder, takes over from a dead one. */
export async function withLock<T>(file: string, work: () => Promise<T>, patienceMs = 60_000): Promise<T> {
  const me = ownName()
  const giveUpAt = Date.now() + patienceMs
  while (!tryCreate(file, me)) {
    const holder = read(file)
    if (holder && !isNamedAlive(holder)) takeAway(file, holder)
    else if (Date.now() > giveUpAt)
      throw new Error(`Process ${holder?.split(':')[0]} has been holding ${file} too long.`)
    else await wait(50)
  }
  try {
    return await work()
  } finally {
    if (read(file) === me) rmSync(file, { force: true })
  }
}

/** Notes that this process uses the thing; call under the lock. */
export function takeLease(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, String(process.pid)), ownName())
}

/** Gives this process's lease back and tells how many living others remain; call under the lock. */
export function returnLease(folder: string): number {
  rmSync(path.join(folder, String(process.pid)), { force: true })
  let others = 0
  for (const entry of readdirSync(folder)) {
    const file = path.join(folder, entry)
    if (isNamedAlive(read(file) ?? '')) others++
    else rmSync(file, { force: true })
  }
  return others
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isNamedAlive(name: string): boolean {
  return processName(Number(name.split(':')[0]) || -1) === name
}

function ownName(): string {
  return processName(process.pid) ?? `${process.pid}:`
}

function tryCreate(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

// Renaming is atomic, so of two who find the same dead holder only one gets its file. Should the renamed file turn out
// to be a newcomer's, it goes back where it was.
function takeAway(file: string, deadHolder: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const found = read(aside)
  rmSync(aside, { force: true })
  if (found && found !== deadHolder) tryCreate(file, found)
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8') || undefined
  } catch {
    return undefined
  }
}
