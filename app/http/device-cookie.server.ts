import { services } from '#app/services.server'
import { isSecure } from './origin.server'

/**
 * Everybody gets a device cookie with the first page, so that a tap a minute later is the same device's as the page.
 * Not on answers that a cache may share: one device for a thousand people would see each other's baskets. There the
 * socket's handshake or the first form gives it.
 */
export async function giveDeviceCookie(request: Request, headers: Headers): Promise<void> {
  if (request.method !== 'GET' || /public|s-maxage/.test(headers.get('Cache-Control') ?? '')) return
  if (headers.getSetCookie().some((cookie) => cookie.startsWith('cb_device='))) return
  if (await services.people.hasDeviceCookie(request.headers.get('Cookie'))) return
  headers.append('Set-Cookie', (await services.people.newDevice(isSecure(request))).setCookie)
}
