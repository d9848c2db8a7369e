// Express to Remix and back. Unlike @remix-run/express it looks at the answer before sending it: a 500 while the
// database is down is told as what it is.
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node'
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express'
import { sayDatabaseDown } from './sorry'

type Options = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  mode: string
  getLoadContext(req: ExpressRequest, res: ExpressResponse): AppLoadContext
  isDatabaseUp(fresh?: boolean): Promise<boolean>
}

export function remixHandler(options: Options): RequestHandler {
  const handle = createRequestHandler(options.build, options.mode)
  return async (req, res, next) => {
    try {
      const asData = req.path.endsWith('.data')
      if (!(await options.isDatabaseUp())) return sayDatabaseDown(res, asData)
      const response = await handle(toRequest(req, res), options.getLoadContext(req, res))
      if (response.status === 500 && !(await options.isDatabaseUp(true))) {
        await response.body?.cancel()
        return sayDatabaseDown(res, asData)
      }
      // Refused before it was read to its end: the next request must not wait behind the rest of this one.
      if (!req.complete) res.set('Connection', 'close')
      await send(res, response)
    } catch (error) {
      next(error)
    }
  }
}

function toRequest(req: ExpressRequest, res: ExpressResponse): Request {
  const headers = new Headers()
  for (const [name, values] of Object.entries(req.headers)) {
    for (const value of [values ?? []].flat()) headers.append(name, value)
  }
  const gone = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  const host = (req.app.get('trust proxy') && req.get('x-forwarded-host')) || req.get('host') || 'localhost'
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD'
  return new Request(new URL(`${req.protocol}://${host}${req.originalUrl}`), {
    method: req.method,
    headers,
    signal: gone.signal,
    ...(hasBody ? { body: createReadableStreamFromReadable(req), duplex: 'half' } : {}),
  } as RequestInit)
}

async function send(res: ExpressResponse, response: Response): Promise<void> {
  res.statusMessage = response.statusText
  res.status(response.status)
  for (const [name, value] of response.headers) res.append(name, value)
  if (/text\/event-stream/i.test(response.headers.get('Content-Type') ?? '')) res.flushHeaders()
  if (response.body) await writeReadableStreamToWritable(response.body, res)
  else res.end()
}
