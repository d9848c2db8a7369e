// Refused before anything is read: writes from other sites, and bodies larger than their door takes.
import type { Request, RequestHandler } from 'express'

const kilobyte = 1024
/** A photo of up to 20 MB with the fields around it. */
const uploadLimit = 21 * 1024 * kilobyte
const webhookLimit = 64 * kilobyte
const otherLimit = 1024 * kilobyte

const isRead = (req: Request) => req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS'
const isWebhook = (req: Request) => req.path.startsWith('/webhooks/')

/** Without a trusted proxy in front, nobody may claim to be one. */
export function ignoreForwarded(trustProxy: boolean): RequestHandler {
  return (req, _res, next) => {
    if (!trustProxy) {
      for (const name of Object.keys(req.headers)) {
        if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete req.headers[name]
      }
    }
    next()
  }
}

/** 404 for an address that nothing of ours could have: `%` without its digits, control characters, a host that is none. */
export function readableAddress(): RequestHandler {
  return (req, res, next) => {
    if (isReadable(req.originalUrl) && URL.canParse(`http://${req.headers.host}${req.originalUrl}`)) next()
    else res.status(404).type('text/plain; charset=utf-8').send('Chợ Bản không có địa chỉ này.')
  }
}

function isReadable(url: string): boolean {
  const [path = '', query = ''] = url.split('?', 2)
  try {
    return path.startsWith('/') && !/\p{Cc}/u.test(decodeURIComponent(path)) && !query.includes('%00')
  } catch {
    return false
  }
}

/** A write must come from a page of ours: Origin, or what the browser says of it. Webhooks have signatures instead. */
export function ownOriginOnly(publicOrigin: string | undefined): RequestHandler {
  return (req, res, next) => {
    if (isRead(req) || isWebhook(req) || isOwn(req, publicOrigin)) next()
    else res.status(403).type('text/plain; charset=utf-8').send('Yêu cầu này không đến từ trang của Chợ Bản.')
  }
}

function isOwn(req: Request, publicOrigin: string | undefined): boolean {
  const origin = req.headers.origin ?? originOf(req.headers.referer)
  if (!origin) return req.headers['sec-fetch-site'] === 'same-origin'
  return origin === `${req.protocol}://${req.headers.host}` || origin === publicOrigin
}

function originOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).origin : undefined
}

/** 413 when the body is announced too large, 411 when its size is not announced at all. */
export function bodyLimits(): RequestHandler {
  return (req, res, next) => {
    if (isRead(req)) return next()
    if (req.headers['transfer-encoding']) return refuse(411, 'Thiếu độ dài của dữ liệu gửi lên.')
    if (Number(req.headers['content-length'] ?? 0) > limitOf(req)) return refuse(413, 'Dữ liệu gửi lên quá lớn.')
    return next()

    function refuse(status: number, words: string) {
      // The rest of the body is not read: the connection ends with the answer.
      res.status(status).set('Connection', 'close').type('text/plain; charset=utf-8').send(words)
    }
  }
}

function limitOf(req: Request): number {
  if (isWebhook(req)) return webhookLimit
  return /^(multipart\/form-data|image\/)/.test(req.headers['content-type'] ?? '') ? uploadLimit : otherLimit
}
