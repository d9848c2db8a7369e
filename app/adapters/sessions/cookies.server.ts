// The cookies that say who is looking. Read here, below http and realtime, so that both may use it without a cycle.
import { type Cookie, createCookie } from '@remix-run/node'
import type { Locale } from '#app/domain/people/viewer'

const year = 365 * 86_400
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const token = /^[A-Za-z0-9_-]{43}$/

export type Cookies = {
  /** Device id, or null when there is none or its signature is not ours. */
  device(header: string | null): Promise<string | null>
  session(header: string | null): Promise<string | null>
  locale(header: string | null): Promise<Locale>
  /** Values for `Set-Cookie`. `secure` when the page came over https. */
  setDevice(deviceId: string, secure: boolean): Promise<string>
  setSession(sessionToken: string, secure: boolean): Promise<string>
  clearSession(secure: boolean): Promise<string>
  setLocale(locale: Locale): Promise<string>
}

/**
 * `cb_device`: random id, HMAC-signed, for everybody. `cb_session`: 256-bit token, checked against its SHA-256 in the
 * database. Both HttpOnly and SameSite=Lax: a link from Zalo arrives signed in, a foreign form does not.
 */
export function createCookies(secret: () => string): Cookies {
  let device: Cookie | undefined
  const deviceCookie = () => {
    device ??= createCookie('cb_device', {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      maxAge: year,
      secrets: [secret()],
    })
    return device
  }
  const sessionCookie = createCookie('cb_session', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: year })
  const localeCookie = createCookie('cb_locale', { path: '/', sameSite: 'lax', maxAge: year })
  return {
    device: async (header) => matching(await deviceCookie().parse(header), uuid),
    session: async (header) => matching(await sessionCookie.parse(header), token),
    locale: async (header) => ((await localeCookie.parse(header)) === 'en' ? 'en' : 'vi'),
    setDevice: (deviceId, secure) => deviceCookie().serialize(deviceId, { secure }),
    setSession: (sessionToken, secure) => sessionCookie.serialize(sessionToken, { secure }),
    clearSession: (secure) => sessionCookie.serialize('', { secure, maxAge: 0 }),
    setLocale: (locale) => localeCookie.serialize(locale),
  }
}

function matching(value: unknown, form: RegExp): string | null {
  return typeof value === 'string' && form.test(value) ? value : null
}
