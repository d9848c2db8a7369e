/** Builds the harness page with Vite, and opens it in Chromium in front of any server. */
import { mkdtemp, readFile } from 'node:fs/promises'
import { Agent, createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { hlsFromSource } from '../../scripts/hls-from-source'
import { systemChromium } from '../../scripts/testing/browser.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))

/** Builds once per process; the answer is the folder of the built files. */
let built: Promise<string> | null = null
export function buildHarness(): Promise<string> {
  built ??= mkdtemp(path.join(tmpdir(), 'video-harness-')).then(async (outDir) => {
    await build({
      configFile: false,
      root: here,
      base: '/__harness/',
      logLevel: 'error',
      plugins: [hlsFromSource()],
      worker: { format: 'es' },
      build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022', reportCompressedSize: false },
    })
    return outDir
  })
  return built
}

/** The system's Chromium where there is one, else Playwright's own. */
export function launchChromium(more: string[] = []): Promise<Browser> {
  const system = systemChromium()
  return chromium.launch({
    ...(system ? { executablePath: system } : {}),
    args: [
      '--no-sandbox',
      '--use-fake-device-for-media-stream=fps=24',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      ...more,
    ],
  })
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
}

export type HarnessServer = {
  readonly origin: string
  /** Cuts every WebSocket that runs through, as a tunnel on the road would. */
  breakSockets(): void
  stop(): Promise<void>
}

/**
 * The harness in front of a server: its own files below `/__harness/`, everything else (WebSockets too) handed through.
 * A proxy, because worklets cannot be fed by Playwright's routes.
 */
export async function serveHarness(target: string): Promise<HarnessServer> {
  const folder = await buildHarness()
  const { hostname, port } = new URL(target)
  const agent = new Agent({ keepAlive: true })
  const lines = new Set<Duplex>()
  const server = createServer(async (req, res) => {
    const url = req.url ?? '/'
    if (url.startsWith('/__harness/')) {
      const file = path.join(folder, url.slice('/__harness/'.length).split('?', 1)[0] || 'index.html')
      const body = await readFile(file).catch(() => null)
      res.writeHead(body ? 200 : 404, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream' })
      res.end(body ?? undefined)
      return
    }
    const onward = request({ agent, hostname, port, path: url, method: req.method, headers: req.headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(res)
    })
    onward.on('error', () => res.destroy())
    res.on('close', () => onward.destroy())
    req.pipe(onward)
  })
  server.on('upgrade', (req, socket, head) => {
    const onward = connect(Number(port), hostname, () => {
      const headers = req.rawHeaders.reduce(
        (text, value, index) => text + (index % 2 ? `${value}\r\n` : `${value}: `),
        '',
      )
      onward.write(`${req.method} ${req.url} HTTP/1.1\r\n${headers}\r\n`)
      onward.write(head)
      onward.pipe(socket)
      socket.pipe(onward)
    })
    lines.add(socket)
    const end = () => {
      lines.delete(socket)
      onward.destroy()
      socket.destroy()
    }
    for (const side of [onward, socket]) side.on('error', end).on('close', end)
    onward.setNoDelay(true)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakSockets() {
      for (const line of lines) line.destroy()
    },
    async stop() {
      for (const line of lines) line.destroy()
      server.closeAllConnections()
      agent.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A page with the harness, in a browser context of its own. */
export async function openHarness(browser: Browser, harness: HarnessServer): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  await context.grantPermissions(['camera', 'microphone'], { origin: harness.origin })
  const page = await context.newPage()
  await page.goto(`${harness.origin}/__harness/`)
  return page
}
