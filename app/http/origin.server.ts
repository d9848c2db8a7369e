import { env } from '#app/config/env.server'

/** Whether cookies of this request's answer must be marked Secure: the page is at an https address. */
export function isSecure(request: Request): boolean {
  return (env().PUBLIC_ORIGIN ?? request.url).startsWith('https:') || request.url.startsWith('https:')
}

/** The caller's address as Express understood it, behind a proxy or not. */
export function addressOf(context: { remoteAddress?: unknown }): string {
  return typeof context.remoteAddress === 'string' ? context.remoteAddress : 'unknown'
}

/** Scheme, host and port under which this page is known outside, for links that leave the market. */
export function originOf(request: Request): string {
  return env().PUBLIC_ORIGIN ?? new URL(request.url).origin
}
