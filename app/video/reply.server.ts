/** Answers of the origin: cache rules, CORS, ranges. RFC 9110 and RFC 8216bis, appendix B.1. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** `maxAge` in seconds. `isPrivate`: a rehearsal, which nobody may keep. */
export type CacheRule = { readonly maxAge: number; readonly immutable?: boolean; readonly isPrivate: boolean }

export function cacheControl(rule: CacheRule): string {
  if (rule.isPrivate) return 'private, no-store'
  return rule.maxAge === 0 ? 'no-cache' : `public, max-age=${rule.maxAge}${rule.immutable ? ', immutable' : ''}`
}

export function sendPlaylist(
  req: IncomingMessage,
  res: ServerResponse,
  body: { plain: Buffer; gzip: Buffer },
  rule: CacheRule,
): void {
  const isGzip = /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''))
  const bytes = isGzip ? body.gzip : body.plain
  res.writeHead(200, {
    ...common,
    'Content-Type': 'application/vnd.apple.mpegurl',
    'Content-Length': bytes.byteLength,
    'Cache-Control': cacheControl(rule),
    Vary: 'Accept-Encoding',
    ...(isGzip ? { 'Content-Encoding': 'gzip' } : {}),
  })
  res.end(req.method === 'HEAD' ? undefined : bytes)
}

/** Sends pieces one after another as one body, or the single range that was asked for. */
export function sendMedia(
  req: IncomingMessage,
  res: ServerResponse,
  pieces: ReadonlyArray<Uint8Array>,
  rule: CacheRule,
): void {
  const total = pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
  const range = readRange(req.headers.range, total)
  const headers = {
    ...common,
    'Content-Type': 'video/mp4',
    'Cache-Control': cacheControl(rule),
    'Accept-Ranges': 'bytes',
  }
  if (range === 'unsatisfiable') {
    res.writeHead(416, { ...common, 'Content-Range': `bytes */${total}` }).end()
    return
  }
  if (range) {
    const bytes = Buffer.concat(pieces).subarray(range.from, range.to + 1)
    res.writeHead(206, {
      ...headers,
      'Content-Length': bytes.byteLength,
      'Content-Range': `bytes ${range.from}-${range.to}/${total}`,
    })
    res.end(req.method === 'HEAD' ? undefined : bytes)
    return
  }
  res.writeHead(200, { ...headers, 'Content-Length': total })
  if (req.method !== 'HEAD') for (const piece of pieces) res.write(piece)
  res.end()
}

/** An empty answer: 204 for a preflight, or an error that says why in plain text. */
export function sendStatus(res: ServerResponse, status: number, text = '', extra: Record<string, string> = {}): void {
  res.writeHead(status, {
    ...common,
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    ...extra,
  })
  res.end(text)
}

const common = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

function readRange(header: string | undefined, total: number): { from: number; to: number } | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const from = match[1] === '' ? Math.max(0, total - Number(match[2])) : Number(match[1])
  const to = match[1] === '' || match[2] === '' ? total - 1 : Math.min(Number(match[2]), total - 1)
  return from > to || from >= total ? 'unsatisfiable' : { from, to }
}
