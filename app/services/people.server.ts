// People: who is looking, and signing in and out.
import { createCookies } from '#app/adapters/sessions/cookies.server'
import type { Locale, Viewer } from '#app/domain/people/viewer'
import type { Result } from '#app/domain/shared/result'
import type { Core } from './core.server'

export type CodePurpose = 'sign-in' | 'change-phone'
export type CodeSent = {
  readonly phone: string // E.164
  /** ISO: when another code may be asked for. */
  readonly resendAt: string
  readonly expiresAt: string
  /** Only in demo mode: nothing was sent, the page shows it. */
  readonly demoCode: string | null
}
export type RequestCodeRefusal = 'bad-phone' | 'too-soon' | 'too-many-codes' | 'sms-failed' | 'phone-taken'
export type VerifyCodeRefusal = 'bad-phone' | 'wrong-code' | 'code-expired' | 'too-many-tries' | 'phone-taken'

export type People = {
  /** Never fails for lack of an account; without a device cookie the id is a fresh one that nothing is kept under. */
  viewer(request: Request): Promise<Viewer>
  /** For sockets: null when there is no device cookie of ours (give one with `newDevice` in the handshake). */
  viewerFromCookies(cookieHeader: string | null | undefined): Promise<Viewer | null>
  locale(cookieHeader: string | null): Promise<Locale>
  localeCookie(locale: Locale): Promise<string>
  newDevice(secure: boolean): Promise<{ deviceId: string; setCookie: string }>
  /** Makes the device's row if it is missing. Call before the first write that names the device. */
  ensureDevice(deviceId: string, userAgent: string | null): Promise<void>

  requestCode(input: {
    phone: string // as typed
    purpose: CodePurpose
    viewer: Viewer
    address: string // IP, for the rate limit
    userAgent: string | null
  }): Promise<Result<CodeSent, RequestCodeRefusal>>
  /** Signs in: makes the person at the first time, gives her this device's orders, opens a session. */
  verifyCode(input: {
    phone: string
    code: string
    name?: string | null
    viewer: Viewer
    secure: boolean
    userAgent: string | null
  }): Promise<Result<{ personId: string; isNew: boolean; setCookie: string }, VerifyCodeRefusal>>
  signOut(cookieHeader: string | null, secure: boolean): Promise<{ setCookie: string }>
}

export function createPeople(core: Core): People {
  const cookies = createCookies(() => core.env().SESSION_SECRET)
  const viewerFromCookies = async (header: string | null | undefined): Promise<Viewer | null> => {
    const deviceId = await cookies.device(header ?? null)
    if (!deviceId) return null
    return { deviceId, locale: await cookies.locale(header ?? null), person: null }
  }
  const notYet = () => Promise.reject(new Error('sign-in is being built'))
  return {
    async viewer(request) {
      const header = request.headers.get('Cookie')
      const known = await viewerFromCookies(header)
      return known ?? { deviceId: core.newId(), locale: await cookies.locale(header), person: null }
    },
    viewerFromCookies,
    locale: cookies.locale,
    localeCookie: cookies.setLocale,
    async newDevice(secure) {
      const deviceId = core.newId()
      return { deviceId, setCookie: await cookies.setDevice(deviceId, secure) }
    },
    ensureDevice: notYet,
    requestCode: notYet,
    verifyCode: notYet,
    signOut: async (_header, secure) => ({ setCookie: await cookies.clearSession(secure) }),
  }
}
