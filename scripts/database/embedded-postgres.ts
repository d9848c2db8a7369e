// The PostgreSQL that comes with the market, for a first look, development and tests. Its life cycle is ours: whatever
// killed the last run (kill -9, power, two starts at once), the next start works.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { databaseHome, sharedBinaries } from './database-home'
import { databaseAccount } from './postgres-account'
import { findBinaries } from './postgres-binaries'
import {
  type Cluster,
  dataOf,
  type Endpoint,
  initialise,
  ownFolder,
  runningServer,
  startServer,
  stopServer,
} from './postgres-cluster'
import { returnLease, takeLease, withLock } from './processes'
import { createRole, ensureAppLogin, prepareForApp, withClient } from './roles'

export type EmbeddedPostgres = {
  /** Migrates: owns the database, may make databases and roles, is no superuser. */
  ownerUrl: string
  /** Runs the app: a member of cho_ban_app. */
  appUrl: string
  /** True when a server was already running on this data folder. */
  adopted: boolean
  /** Stops the server, unless another living process of ours still uses it. */
  stop(): Promise<void>
}

type State = { home: string; superPassword: string; ownerPassword: string; appPassword: string; port: number }

const database = 'cho_ban'

/**
 * Brings the server up on `dataDir` (made when missing), with database and roles.
 * `durable: false` gives up safety against power cuts for speed: for tests.
 */
export async function start(options: { dataDir: string; durable?: boolean; tcp?: boolean }): Promise<EmbeddedPostgres> {
  // Others may pass through (the database's account must), but not look around; files inside are 0600.
  mkdirSync(options.dataDir, { recursive: true, mode: 0o711 })
  const dataDir = realpathSync(options.dataDir)
  const lock = path.join(dataDir, 'postgres.lock')
  const leases = path.join(dataDir, 'postgres.users')
  return withLock(lock, async () => {
    const { state, cluster } = openFolder(dataDir)
    const durable = options.durable ?? true
    const adopted = await answers(cluster, state)
    const endpoint = adopted ? endpointOf(cluster, state) : await chooseEndpoint(cluster, state, options.tcp ?? false)
    if (!adopted) {
      await initialise(cluster, state.superPassword, durable)
      saveState(dataDir, { ...state, port: endpoint.port })
      await startServer(cluster, endpoint, durable)
    }
    const url = (user: string, password: string, db: string) => connectionUrl(endpoint, user, password, db)
    const ownerUrl = url('cho_ban_owner', state.ownerPassword, database)
    const appUrl = url('cho_ban_login', state.appPassword, database)
    await prepare(url('postgres', state.superPassword, 'postgres'), ownerUrl, state)
    takeLease(leases)
    const stop = () => withLock(lock, async () => (returnLease(leases) === 0 ? stopServer(cluster) : undefined))
    return { ownerUrl, appUrl, adopted, stop }
  })
}

function openFolder(dataDir: string): { state: State; cluster: Cluster } {
  const known = readState(dataDir)
  const home = known?.home ? path.resolve(dataDir, known.home) : databaseHome(dataDir)
  // Passwords gone, cluster still there: nobody could log in. It is kept beside, a new one begins.
  if (!known && existsSync(path.join(home, 'data'))) renameSync(home, `${home}.set-aside-${Date.now()}`)
  const account = databaseAccount(path.join(home, 'data'))
  ownFolder(home, account)
  const cluster: Cluster = { home: realpathSync(home), account, binaries: findBinaries(account, sharedBinaries()) }
  const secret = () => randomBytes(24).toString('base64url')
  const state = known ?? {
    // Relative while inside, so that the whole checkout may be moved.
    home: home.startsWith(dataDir) ? path.relative(dataDir, home) : home,
    superPassword: secret(),
    ownerPassword: secret(),
    appPassword: secret(),
    port: 5432,
  }
  if (!known) saveState(dataDir, state)
  return { state, cluster }
}

/**
 * Whether a server runs on our data folder and takes connections. One that is just coming up is waited for, one that is
 * just going down is waited out.
 */
async function answers(cluster: Cluster, state: State): Promise<boolean> {
  const giveUpAt = Date.now() + 30_000
  while (runningServer(cluster) !== undefined) {
    const url = connectionUrl(endpointOf(cluster, state), 'postgres', state.superPassword, 'postgres')
    const failure = await withClient(url, async () => undefined, 0).catch((error: Error) => error)
    if (!failure) return true
    if (Date.now() > giveUpAt)
      throw new Error(`The database in ${cluster.home} runs but does not answer: ${failure.message}`)
    await wait(100)
  }
  return false
}

async function prepare(superUrl: string, ownerUrl: string, state: State): Promise<void> {
  await withClient(superUrl, async (admin) => {
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (found.rowCount) return
    await createRole(admin, 'cho_ban_owner', `LOGIN CREATEDB CREATEROLE PASSWORD '${state.ownerPassword}'`)
    await admin.query(`CREATE DATABASE ${database} OWNER cho_ban_owner`)
  })
  await withClient(ownerUrl, async (owner) => {
    const found = await owner.query("SELECT 1 FROM pg_roles WHERE rolname = 'cho_ban_login'")
    if (found.rowCount) return
    await prepareForApp(owner)
    await ensureAppLogin(owner, 'cho_ban_login', state.appPassword)
  })
}

// A socket where the system has them and the path fits into the 103 bytes that macOS allows; else a port on 127.0.0.1.
async function chooseEndpoint(cluster: Cluster, state: State, tcp: boolean): Promise<Endpoint> {
  const socketFits = path.join(cluster.home, '.s.PGSQL.5432.lock').length <= 100
  if (process.platform !== 'win32' && socketFits && !tcp) return { host: cluster.home, port: 5432 }
  const remembered = state.port === 5432 ? 0 : state.port
  return { host: '127.0.0.1', port: await freePort(remembered).catch(() => freePort(0)) }
}

/** What the running server itself was told, from its own file (line 4 port, 5 socket folder, 6 address). */
function endpointOf(cluster: Cluster, state: State): Endpoint {
  const lines = readFileSync(path.join(dataOf(cluster), 'postmaster.pid'), 'utf8').split('\n')
  return { host: lines[4] || '127.0.0.1', port: Number(lines[3]) || state.port }
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted))
    })
  })
}

function connectionUrl(endpoint: Endpoint, user: string, password: string, db: string): string {
  const onSocket = endpoint.host.startsWith('/')
  const place = onSocket ? `localhost:${endpoint.port}` : `${endpoint.host}:${endpoint.port}`
  return `postgresql://${user}:${password}@${place}/${db}${onSocket ? `?host=${encodeURIComponent(endpoint.host)}` : ''}`
}

function readState(dataDir: string): State | undefined {
  const file = path.join(dataDir, 'postgres.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as State) : undefined
}

function saveState(dataDir: string, state: State): void {
  const file = path.join(dataDir, 'postgres.json')
  writeFileSync(`${file}.new`, JSON.stringify(state, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
