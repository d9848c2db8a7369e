// The app's build: in production what `npm run build` made, in development Vite's own module graph. Nothing of app/ is
// imported by name, so HTTP, sockets and jobs always come from one graph.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import express, { type RequestHandler } from 'express'
import type { Log } from './log'

export type RunningApp = {
  handleFast(req: IncomingMessage, res: ServerResponse): boolean
  /** Whether the database answers, as last seen or (`fresh`) asked now. */
  isDatabaseUp?(fresh?: boolean): Promise<boolean>
  stop(): Promise<void>
}
type Entry = { startApp(options: { httpServer: Server; log: Log }): Promise<RunningApp> }

export type LoadedApp = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  start: Entry['startApp']
  /** Serves files: built ones, or Vite's. */
  files: RequestHandler[]
  stop(): Promise<void>
}

export async function loadBuiltApp(buildDir: string): Promise<LoadedApp> {
  const build: ServerBuild = await import(pathToFileURL(path.join(buildDir, 'server/index.js')).href)
  const client = path.join(buildDir, 'client')
  const assets = express.static(path.join(client, 'assets'), { immutable: true, maxAge: '1y', index: false })
  return {
    build,
    start: startOf(build),
    files: [
      // A page of an older build asks for a file that is gone: say so, instead of answering with a page.
      mount('/assets', [assets, (_req, res) => void res.status(404).type('txt').send('Not found')]),
      express.static(client, { redirect: false, maxAge: '1h', index: false }),
    ],
    stop: async () => {},
  }
}

export async function loadAppInDevelopment(): Promise<LoadedApp> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
  const load = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  return {
    build: load,
    start: startOf(await load()),
    files: [vite.middlewares as unknown as RequestHandler],
    stop: () => vite.close(),
  }
}

function startOf(build: ServerBuild): Entry['startApp'] {
  const { startApp } = build.entry.module as unknown as Partial<Entry>
  if (!startApp) throw new Error('app/entry.server.tsx exports no startApp.')
  return startApp
}

function mount(at: string, handlers: RequestHandler[]): RequestHandler {
  return express.Router().use(at, ...handlers)
}
