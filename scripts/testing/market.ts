// The real, built market as a process of its own on a scratch database with the seed's people, for journeys in a browser
// and for figures. Nothing in it knows that it is watched: third parties are HTTP servers named in its environment.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Fakes, startFakes } from '../../e2e/fakes/start'
import { seed } from '../../prisma/seed'
import { createDatabase, startTestCluster } from './test-cluster'

export type Market = {
  /** `http://127.0.0.1:<port>`. */
  origin: string
  ownerUrl: string
  appUrl: string
  /** What its environment says, for signing a notice or reading a sealed value. */
  env: Readonly<Record<string, string>>
  fakes: Fakes
  stop(): Promise<void>
}
export type MarketOptions = {
  /** Beside or instead of the usual: DEMO=1 with the seed. */
  env?: Record<string, string>
  /** Puts something between the market and its database (a line that can be cut): its URL in, the one to use out. */
  reachDatabase?(url: string): Promise<string>
  /** The seed's "now"; live sessions and trips are relative to it. */
  now?: Date
}

const root = path.resolve(import.meta.dirname, '../..')
const endWithParent = pathToFileURL(path.join(import.meta.dirname, 'end-with-parent.mjs')).href

/** Starts it and waits until it listens; needs an up-to-date build. */
export async function startMarket(options: MarketOptions = {}): Promise<Market> {
  const stops: (() => Promise<unknown> | unknown)[] = []
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each()
  }
  try {
    const cluster = await startTestCluster()
    stops.push(cluster.stop)
    const database = await createDatabase(cluster)
    stops.push(database.drop)
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'cho-ban-'))
    stops.push(() => rmSync(dataDir, { recursive: true, force: true }))
    const fakes = await startFakes()
    stops.push(fakes.stop)
    const env = {
      NODE_ENV: 'production',
      LOCAL_START: '1',
      DEMO: '1',
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      DATA_DIR: dataDir,
      DATABASE_URL: (await options.reachDatabase?.(database.appUrl)) ?? database.appUrl,
      SESSION_SECRET: secret(),
      MEDIA_SECRET: secret(),
      SEPAY_WEBHOOK_SECRET: secret(),
      DATA_KEY: randomBytes(32).toString('base64'),
      ...fakes.env,
      ...options.env,
    }
    const now = options.now ?? new Date()
    await seed({ ownerUrl: database.ownerUrl, dataDir, dataKey: env.DATA_KEY, now, log: () => {} })
    const server = await startServer(env)
    stops.push(server.stop)
    return { origin: server.origin, ownerUrl: database.ownerUrl, appUrl: database.appUrl, env, fakes, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startServer(env: Record<string, string>): Promise<{ origin: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['--import', endWithParent, 'build/server.js'], {
    cwd: root,
    env: { ...(process.env.PATH ? { PATH: process.env.PATH } : {}), ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const port = await listening(child)
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
        setTimeout(() => child.kill('SIGKILL'), 15_000).unref()
      }),
  }
}

/** Its port, once its log says so. Warnings and errors of its log go to our own. */
function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let rest = ''
    let errors = ''
    child.stderr?.on('data', (chunk) => {
      errors += chunk
      process.stderr.write(chunk)
    })
    child.stdout?.on('data', (chunk) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (!line.startsWith('{')) continue
        const entry = JSON.parse(line) as { level: number; msg: string; port?: number }
        if (entry.msg === 'listening' && entry.port) resolve(entry.port)
        else if (entry.level >= 40) process.stderr.write(`${line}\n`)
      }
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The market ended (${code}) before it listened.\n${errors}`)))
  })
}

const secret = () => randomBytes(32).toString('base64url')
