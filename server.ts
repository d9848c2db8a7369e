// The HTTP server: Express in front of Remix, with sockets and media beside it on the same port. It imports nothing of
// app/; see server/load-app.ts. `node build/server.js` runs it, and scripts/start.mjs calls `serve`.
import { createServer } from 'node:http'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import compression from 'compression'
import express from 'express'
import { bodyLimits, ignoreForwarded, ownOriginOnly, readableAddress } from './server/doors'
import { securityHeaders } from './server/headers'
import { listen } from './server/listen'
import { type LoadedApp, loadAppInDevelopment, loadBuiltApp, type RunningApp } from './server/load-app'
import { createLog, doorOf, type Log } from './server/log'
import { remixHandler } from './server/remix-handler'
import { sayBroken, sayDatabaseDown } from './server/sorry'
import { createTlsFront, type LocalTls } from './server/tls-front'

export type Serving = {
  port: number
  /** An address of plain HTTP for programs on this machine, also when people come by HTTPS. */
  localOrigin: string
  log: Log
  stop(): Promise<void>
}
export type ServeOptions = {
  /** For HTTPS without a proxy in front: PEM texts. `authority` is offered at /local-ca.crt. */
  tls?: LocalTls
  /** Called when a port is taken; the answer is the next to try, or nothing to give up. */
  onPortTaken?(port: number): number | undefined
}

/** How long requests under way may take when the server stops, ms. */
const grace = 5_000

export async function serve(options: ServeOptions = {}): Promise<Serving> {
  // The app's own schema (app/config) judges these; here stands only what is needed before the app is loaded.
  const { NODE_ENV = 'development', PORT = '3000', HOST, PUBLIC_ORIGIN, LOG_LEVEL = 'info' } = process.env
  const development = NODE_ENV !== 'production'
  const log = createLog({ level: LOG_LEVEL, readable: development })
  const loaded = development ? await loadAppInDevelopment() : await loadBuiltApp(buildDir())

  const server = createServer()
  // A 20 MB photo over a hill's 3G takes minutes; a proxy in front keeps its connections longer than Node's five seconds.
  server.requestTimeout = 15 * 60_000
  server.keepAliveTimeout = 75_000
  const app = await loaded.start({ httpServer: server, log })
  const requests = createExpress({ loaded, app, log, development, publicOrigin: PUBLIC_ORIGIN, options })
  server.on('request', (req, res) => {
    if (!app.handleFast(req, res)) requests.handle(req, res)
  })
  const front = options.tls ? createTlsFront(server, options.tls) : server
  async function open() {
    const port = await listen(front, Number(PORT), HOST || undefined, options.onPortTaken)
    return { port, localPort: front === server ? port : await listen(server, 0, '127.0.0.1') }
  }
  const { port, localPort } = await open().catch(async (error) => {
    await app.stop()
    await loaded.stop()
    throw error
  })
  log.info({ port }, 'listening')

  let stopping: Promise<void> | undefined
  async function stop(): Promise<void> {
    log.info({}, 'stopping')
    front.close()
    server.close()
    server.closeIdleConnections()
    await requests.settled(grace)
    await app.stop()
    server.closeAllConnections()
    await loaded.stop()
  }
  return {
    port,
    localOrigin: `http://${front === server && HOST && HOST !== '0.0.0.0' ? HOST : '127.0.0.1'}:${localPort}`,
    log,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

function createExpress(parts: {
  loaded: LoadedApp
  app: RunningApp
  log: Log
  development: boolean
  publicOrigin: string | undefined
  options: ServeOptions
}) {
  const { loaded, app, log, development, publicOrigin, options } = parts
  const trustProxy = process.env.TRUST_PROXY === '1'
  const isDatabaseUp = async (fresh?: boolean) => (await app.isDatabaseUp?.(fresh)) ?? true
  const pending = new Set<unknown>()

  const web = express()
  web.disable('x-powered-by')
  web.set('trust proxy', trustProxy ? 1 : false)
  web.use((req, res, next) => {
    const begun = performance.now()
    pending.add(res)
    res.once('close', () => {
      pending.delete(res)
      const ms = Math.round(performance.now() - begun)
      const fields = { method: req.method, path: doorOf(req.originalUrl), status: res.statusCode, ms }
      if (res.statusCode >= 500) log.warn(fields, 'answered')
      else log.debug(fields, 'answered')
    })
    next()
  })
  web.use(ignoreForwarded(trustProxy), ...securityHeaders({ development, publicOrigin }))
  web.use(readableAddress(), ownOriginOnly(publicOrigin), bodyLimits(), compression())
  if (options.tls) {
    web.get('/local-ca.crt', (_req, res) => res.type('application/x-x509-ca-cert').send(options.tls?.authority))
  }
  web.use(...loaded.files)
  web.all(
    '*',
    remixHandler({
      build: loaded.build,
      mode: development ? 'development' : 'production',
      getLoadContext: (req, res) => ({ cspNonce: res.locals.cspNonce, remoteAddress: req.ip }),
      isDatabaseUp,
    }),
  )
  web.use((async (error, req, res, next) => {
    log.error({ err: error, path: doorOf(req.originalUrl) }, 'request failed')
    if (res.headersSent) return next(error)
    if (await isDatabaseUp(true)) sayBroken(res)
    else sayDatabaseDown(res, false)
  }) satisfies express.ErrorRequestHandler)

  return {
    handle: web,
    async settled(patience: number): Promise<void> {
      const giveUpAt = Date.now() + patience
      while (pending.size > 0 && Date.now() < giveUpAt) await new Promise((resolve) => setTimeout(resolve, 25))
    },
  }
}

/** Where this file was built to. */
function buildDir(): string {
  return path.dirname(fileURLToPath(import.meta.url))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const serving = await serve()
  const leave = async (code: number) => {
    await serving.stop()
    process.exit(code)
  }
  process.once('SIGINT', () => leave(0))
  process.once('SIGTERM', () => leave(0))
  process.on('unhandledRejection', (error) => {
    serving.log.error({ err: error }, 'unhandled rejection')
    leave(1)
  })
}
