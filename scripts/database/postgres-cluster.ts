// One PostgreSQL cluster on disk: made, started, found running, stopped. All by PostgreSQL's own programs; the server
// lives in a session of its own, so that Ctrl-C reaches us first and the database stops last.
import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Account } from './postgres-account'
import type { Binaries } from './postgres-binaries'
import { processName, workingDirectory } from './processes'

export type Endpoint = { host: string; port: number }
export type Cluster = {
  /** Holds `data`, the log and the socket; belongs to the account. */
  home: string
  binaries: Binaries
  account: Account | undefined
}

export const dataOf = (cluster: Cluster) => path.join(cluster.home, 'data')

/** A folder the account owns. */
export function ownFolder(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}

/** Makes the data folder if it is not there. A crash half-way leaves only a folder that the next call removes. */
export async function initialise(cluster: Cluster, superPassword: string, durable: boolean): Promise<void> {
  const data = dataOf(cluster)
  for (const entry of readdirSync(cluster.home)) {
    if (entry.startsWith('init-')) rmSync(path.join(cluster.home, entry), { recursive: true, force: true })
  }
  if (existsSync(data)) {
    const major = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
    if (major === cluster.binaries.major) return
    throw new Error(
      `${data} was made by PostgreSQL ${major}; this is ${cluster.binaries.major}. Upgrade or move it away.`,
    )
  }
  const unfinished = path.join(cluster.home, `init-${process.pid}`)
  const passwordFile = path.join(cluster.home, `init-${process.pid}.password`)
  writeFileSync(passwordFile, superPassword, { mode: 0o600 })
  if (cluster.account) chownSync(passwordFile, cluster.account.uid, cluster.account.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  await run(cluster, cluster.binaries.initdb, [
    '-D',
    unfinished,
    ...login,
    ...locale,
    ...(durable ? [] : ['--no-sync']),
  ])
  rmSync(passwordFile)
  writeFileSync(path.join(unfinished, 'postgresql.conf'), "\ninclude_if_exists 'cho-ban.conf'\n", { flag: 'a' })
  renameSync(unfinished, data)
}

/** Starts the server and waits until it takes connections. Throws with the end of its log. */
export async function startServer(cluster: Cluster, endpoint: Endpoint, durable: boolean): Promise<void> {
  const data = dataOf(cluster)
  const onSocket = endpoint.host.startsWith('/')
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`
  const settings = [
    `port = ${endpoint.port}`,
    `listen_addresses = ${quote(onSocket ? '' : endpoint.host)}`,
    `unix_socket_directories = ${quote(onSocket ? endpoint.host : '')}`,
    'max_connections = 120',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    // A statement's values may be personal data: they stay out of the log.
    'log_parameter_max_length_on_error = 0',
    'log_min_error_statement = panic',
    ...(durable ? [] : ['fsync = off', 'full_page_writes = off']),
  ]
  writeFileSync(path.join(data, 'cho-ban.conf'), `${settings.join('\n')}\n`)
  disownStalePid(data)
  if (onSocket) removeOldSocket(endpoint)
  const log = path.join(cluster.home, 'postgres.log')
  rmSync(log, { force: true })
  try {
    await run(cluster, cluster.binaries.pgCtl, ['-w', '-t', '30', '-D', data, '-l', log, 'start'])
  } catch (error) {
    const tail = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-12).join('\n') : ''
    throw new Error(`PostgreSQL did not start.\n${(error as Error).message}\n${tail}`)
  }
}

/** Stops the server: open transactions are rolled back, nothing committed is lost. */
export async function stopServer(cluster: Cluster): Promise<void> {
  if (!runningServer(cluster)) return
  const stop = (mode: string) =>
    run(cluster, cluster.binaries.pgCtl, ['-w', '-t', '20', '-m', mode, '-D', dataOf(cluster), 'stop'])
  await stop('fast').catch(() => (runningServer(cluster) ? stop('immediate') : undefined))
}

/** The process id of a server that runs on this data folder, as far as its own file and the system tell. */
export function runningServer(cluster: Cluster): number | undefined {
  const pid = recordedPid(dataOf(cluster))
  return pid !== undefined && isServerOf(pid, dataOf(cluster)) ? pid : undefined
}

function recordedPid(data: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path.join(data, 'postmaster.pid'), 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}

function isServerOf(pid: number, data: string): boolean {
  if (!processName(pid)) return false
  const cwd = workingDirectory(pid)
  return cwd === undefined || cwd === data
}

// After a crash the id in postmaster.pid may belong to somebody else by now, and PostgreSQL would refuse for ever. A
// number no process can have is put there instead of removing the file: PostgreSQL's own check of its shared memory,
// which is the one that protects the data, still runs.
function disownStalePid(data: string): void {
  const pid = recordedPid(data)
  if (pid === undefined || isServerOf(pid, data)) return
  const file = path.join(data, 'postmaster.pid')
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, ['99999999', ...rest].join('\n'))
}

// The socket's folder is ours alone and no server of ours runs: what lies there is from a crash. PostgreSQL would judge it
// by a process id that may be somebody else's by now.
function removeOldSocket({ host, port }: Endpoint): void {
  for (const suffix of ['', '.lock']) rmSync(path.join(host, `.s.PGSQL.${port}${suffix}`), { force: true })
}

// Neither our secrets nor somebody's PGDATA or PGPORT are the server's business.
const plainEnvironment = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  SystemRoot: process.env.SystemRoot,
} as unknown as NodeJS.ProcessEnv

function run(cluster: Cluster, program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...cluster.account,
      cwd: cluster.home,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: plainEnvironment,
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    // Not 'close': on some systems the server keeps pg_ctl's pipes open.
    child.once('exit', (code) => {
      child.stdout.destroy()
      child.stderr.destroy()
      if (code === 0) resolve()
      else reject(new Error(`${path.basename(program)} failed (${code}): ${output.trim()}`))
    })
  })
}
