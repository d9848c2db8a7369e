import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { start } from './embedded-postgres'
import { processName } from './processes'
import { withClient } from './roles'

// Whatever ended the last run, the next start works. Each test has a data folder of its own and leaves no server behind.

const root = path.resolve(import.meta.dirname, '../..')
let dataDir: string
const children: ChildProcess[] = []

beforeEach(() => {
  dataDir = path.join(root, '.cache', `life-${process.pid}-${Math.random().toString(36).slice(2, 8)}`)
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  if (existsSync(path.join(dataDir, 'postgres.json'))) {
    // One more start and stop: it also proves that the test left a folder that still works.
    const last = await begin()
    await last.stop()
    expect(serverPid()).toBeUndefined()
    rmSync(homeOf(), { recursive: true, force: true })
  }
  rmSync(dataDir, { recursive: true, force: true })
})

const begin = (tcp = false) => start({ dataDir, durable: false, tcp })
const homeOf = () => path.resolve(dataDir, JSON.parse(readFileSync(path.join(dataDir, 'postgres.json'), 'utf8')).home)
const pidFile = () => path.join(homeOf(), 'data/postmaster.pid')
function serverPid(): number | undefined {
  if (!existsSync(pidFile())) return undefined
  return Number.parseInt(readFileSync(pidFile(), 'utf8'), 10)
}
const ask = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)

/** The database held by another process, as `npm start` would. */
async function beginElsewhere(): Promise<{ child: ChildProcess; ownerUrl: string; adopted: boolean }> {
  const args = ['--import', 'tsx', path.join(import.meta.dirname, 'hold-database.ts'), dataDir, 'fast']
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, ...JSON.parse(line.toString()) }
}
async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal)
  await once(child, 'exit')
}
const untilGone = (pid: number) => vi.waitFor(() => expect(processName(pid)).toBeUndefined(), { timeout: 10_000 })

it('starts from nothing with Vietnamese text in order, and keeps its rows over a stop', async () => {
  const first = await begin()
  await ask(first.ownerUrl, `CREATE TABLE words (word text); INSERT INTO words VALUES ('Đào'), ('chanh'), ('ổi')`)
  expect(
    await ask(first.ownerUrl, `SELECT lower('ĐÀO') AS low, current_setting('server_encoding') AS encoding`),
  ).toEqual([{ low: 'đào', encoding: 'UTF8' }])
  const pid = serverPid() ?? 0
  await first.stop()
  await untilGone(pid)
  const second = await begin()
  expect(second.adopted).toBe(false)
  const sorted = await ask(second.ownerUrl, `SELECT word FROM words ORDER BY word COLLATE "vi-x-icu"`)
  expect(sorted.map((row) => row.word)).toEqual(['chanh', 'Đào', 'ổi'])
  await second.stop()
})

it('gives two logins: an owner that is no superuser, an app that is a member of its group', async () => {
  const server = await begin()
  const who = `SELECT current_user AS name, rolsuper AS super FROM pg_roles WHERE rolname = current_user`
  expect(await ask(server.ownerUrl, who)).toEqual([{ name: 'cho_ban_owner', super: false }])
  expect(await ask(server.appUrl, `SELECT pg_has_role('cho_ban_app', 'USAGE') AS member`)).toEqual([{ member: true }])
  await expect(ask(server.appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied')
  expect(statSync(path.join(dataDir, 'postgres.json')).mode & 0o077).toBe(0)
  await server.stop()
})

it('takes over the server that a killed process left running', async () => {
  const { child, ownerUrl } = await beginElsewhere()
  await ask(ownerUrl, 'CREATE TABLE kept (id int)')
  const pid = serverPid()
  await kill(child, 'SIGKILL')
  const next = await begin()
  expect(next.adopted).toBe(true)
  expect(serverPid()).toBe(pid)
  expect(await ask(next.ownerUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }])
  await next.stop()
  await untilGone(pid ?? 0)
})

it('recovers when the server was killed as well', async () => {
  const { child, ownerUrl } = await beginElsewhere()
  await ask(ownerUrl, 'CREATE TABLE kept (id int)')
  const pid = serverPid() ?? 0
  await kill(child, 'SIGKILL')
  process.kill(pid, 'SIGKILL')
  const next = await begin()
  expect(next.adopted).toBe(false)
  expect(await ask(next.ownerUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }])
  await next.stop()
})

it('is not held up by a process id that belongs to somebody else by now', async () => {
  const first = await begin()
  const { uid, gid } = statSync(pidFile())
  const lines = readFileSync(pidFile(), 'utf8').split('\n')
  await first.stop()
  const stranger = spawn('sleep', ['60'], { uid, gid, cwd: '/' })
  children.push(stranger)
  writeFileSync(pidFile(), [stranger.pid, ...lines.slice(1)].join('\n'))
  chownSync(pidFile(), uid, gid)
  const next = await begin()
  expect(next.adopted).toBe(false)
  await next.stop()
})

it('lets two first starts at once share one server, and the last to leave stops it', async () => {
  const [one, two] = await Promise.all([beginElsewhere(), beginElsewhere()])
  expect([one.adopted, two.adopted].sort()).toEqual([false, true])
  const pid = serverPid() ?? 0
  await kill(one.child, 'SIGTERM')
  expect(await ask(two.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await kill(two.child, 'SIGTERM')
  await untilGone(pid)
})

it('begins again after an initialisation that was cut off', async () => {
  const server = await begin()
  await server.stop()
  const data = path.join(homeOf(), 'data')
  rmSync(data, { recursive: true })
  mkdirSync(path.join(homeOf(), 'init-999'))
  const next = await begin()
  expect(existsSync(path.join(homeOf(), 'init-999'))).toBe(false)
  await next.stop()
})

it('sets a cluster aside whose passwords are lost, and begins anew', async () => {
  const server = await begin()
  await server.stop()
  const aside = homeOf()
  rmSync(path.join(dataDir, 'postgres.json'))
  const next = await begin()
  expect(await ask(next.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await next.stop()
  const folder = path.dirname(aside)
  const kept = readdirSync(folder).filter((name) => name.startsWith(`${path.basename(aside)}.set-aside-`))
  expect(kept).toHaveLength(1)
  for (const name of kept) rmSync(path.join(folder, name), { recursive: true })
})

it('works over a port of 127.0.0.1 where there are no sockets, and remembers it', async () => {
  const first = await begin(true)
  expect(new URL(first.ownerUrl).hostname).toBe('127.0.0.1')
  await first.stop()
  const second = await begin(true)
  expect(second.ownerUrl).toBe(first.ownerUrl)
  expect(await ask(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await second.stop()
})
