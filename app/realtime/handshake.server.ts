// Who may open a socket: pages of ours, known by their cookies. A browser without a device cookie gets one here, since the
// room's page is the same for all and may come from a cache.
import type { IncomingMessage } from 'node:http'
import type { Viewer } from '#app/domain/people/viewer'
import type { SocketDeps } from './socket-deps'

type Known = { viewer: Viewer; setCookie: string | null }

export function createHandshake(deps: Pick<SocketDeps, 'people' | 'publicOrigin' | 'log'>) {
  const known = new WeakMap<IncomingMessage, Known>()

  async function meet(request: IncomingMessage): Promise<Known> {
    const viewer = await deps.people.viewerFromCookies(request.headers.cookie)
    if (viewer) return { viewer, setCookie: null }
    const { deviceId, setCookie } = await deps.people.newDevice(isSecure(request))
    return { viewer: { deviceId, locale: 'vi', person: null }, setCookie }
  }

  return {
    /** Socket.IO's `allowRequest`. A refusal here lets the browser try again, which one after connecting would not. */
    allowRequest(request: IncomingMessage, answer: (error: string | null | undefined, allowed: boolean) => void): void {
      if (!isOwnOrigin(request, deps.publicOrigin)) {
        answer('origin', false)
        return
      }
      meet(request).then(
        (met) => {
          known.set(request, met)
          answer(null, true)
        },
        (error: unknown) => {
          deps.log.error({ err: error }, 'a socket could not be met')
          answer('try-again', false)
        },
      )
    },
    setCookieOf: (request: IncomingMessage): string | null => known.get(request)?.setCookie ?? null,
    viewerOf: (request: IncomingMessage): Viewer | null => known.get(request)?.viewer ?? null,
  }
}

/** Browsers name the page's origin on every WebSocket and cross-site request; what names none is no foreign page. */
export function isOwnOrigin(request: IncomingMessage, publicOrigin: string | undefined): boolean {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  if (!origin) return site === undefined || site === 'same-origin' || site === 'none'
  if (publicOrigin && origin === publicOrigin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

function isSecure(request: IncomingMessage): boolean {
  return 'encrypted' in request.socket || (request.headers.origin?.startsWith('https:') ?? false)
}
