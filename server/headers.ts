// What every page tells the browser it may do. One nonce per request; nothing from any third party.
import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Where a form without script may be sent on to: the payment pages. */
const payPages = ['https://*.vnpayment.vn', 'https://*.momo.vn']

/** Puts a fresh nonce into `res.locals.cspNonce` and sets the security headers. */
export function securityHeaders(options: { development: boolean; publicOrigin: string | undefined }): RequestHandler[] {
  const atHttps = options.publicOrigin?.startsWith('https://') ?? false
  return [
    (_req, res, next) => {
      res.locals.cspNonce = randomBytes(16).toString('base64')
      next()
    },
    (req, res, next) => {
      const host = /^[\w.:[\]-]+$/.test(req.headers.host ?? '') ? req.headers.host : undefined
      const sockets = host ? [`ws://${host}`, `wss://${host}`] : []
      const reload = options.development && host ? [`ws://${host.replace(/:\d+$/, '')}:*`] : []
      return helmet({
        contentSecurityPolicy: {
          useDefaults: false,
          directives: {
            defaultSrc: ["'self'"],
            baseUri: ["'none'"],
            objectSrc: ["'none'"],
            frameAncestors: ["'none'"],
            // 'wasm-unsafe-eval': the AAC encoder is WebAssembly. It allows no script text.
            scriptSrc: ["'self'", `'nonce-${res.locals.cspNonce}'`, "'wasm-unsafe-eval'"],
            scriptSrcAttr: ["'none'"],
            // Style attributes of React and the style elements of Radix's scroll lock carry no nonce.
            styleSrc: ["'self'", "'unsafe-inline'"],
            imgSrc: ["'self'", 'data:', 'blob:'],
            mediaSrc: ["'self'", 'blob:'],
            fontSrc: ["'self'"],
            workerSrc: ["'self'", 'blob:'],
            // Older Safari does not count sockets as 'self'.
            connectSrc: ["'self'", 'blob:', 'data:', ...sockets, ...reload],
            manifestSrc: ["'self'"],
            formAction: ["'self'", ...payPages],
          },
        },
        // With 'no-referrer' a form would be sent with "Origin: null", and our own origin check would refuse it.
        referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
        strictTransportSecurity: atHttps ? { maxAge: 31_536_000 } : false,
        crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
        xFrameOptions: { action: 'deny' },
      })(req, res, next)
    },
    (_req, res, next) => {
      res.setHeader('Permissions-Policy', 'camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()')
      next()
    },
  ]
}
