// What the sources say there is: every route file with its loader and action, every event a page may send.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const app = path.resolve(import.meta.dirname, '../../app')
const exported = (what: string) =>
  new RegExp(`^export (?:async )?(?:function|const|let) ${what}\\b|^export \\{[^}]*\\b${what}\\b[^}]*\\}`, 'm')

/** `seller._index` → whether it has something to load and something to do. */
export function routesWritten(): Record<string, { load: boolean; act: boolean }> {
  const files = readdirSync(path.join(app, 'routes'), { recursive: true, encoding: 'utf8' })
  const routes = files.filter((file) => /\.tsx?$/.test(file))
  return Object.fromEntries(
    routes.map((file) => {
      const source = readFileSync(path.join(app, 'routes', file), 'utf8')
      const found = { load: exported('loader').test(source), act: exported('action').test(source) }
      return [file.replace(/\.tsx?$/, ''), found]
    }),
  )
}

export function eventsWritten(): string[] {
  const source = readFileSync(path.join(app, 'realtime/events.ts'), 'utf8')
  const [, body = ''] = /export type ClientToServer = \{\n(.*?)\n\}/s.exec(source) ?? []
  return [...body.matchAll(/^ {2}'?([\w:-]+)'?\s*[:(]/gm)].map(([, name = '']) => name)
}
