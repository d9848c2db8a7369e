// People: who is looking, and signing in and out.
import { createAuditLog } from '#app/adapters/database/audit-log.server'
import { createPersonStore } from '#app/adapters/database/person-store.server'
import { createRateLimiter } from '#app/adapters/database/rate-limiter.server'
import { createSessionStore } from '#app/adapters/database/session-store.server'
import { createSignInCodeStore } from '#app/adapters/database/sign-in-code-store.server'
import { createCookies } from '#app/adapters/sessions/cookies.server'
import { createSecretHash } from '#app/adapters/sessions/secret-hash.server'
import { readPhone } from '#app/adapters/sms/phone-reader.server'
import type { Locale, Viewer } from '#app/domain/people/viewer'
import { ok, type Result } from '#app/domain/shared/result'
import type { RecordedDeed } from '#app/ports/audit'
import type { SignedInDevice } from '#app/ports/session-store'
import type { CodePurpose } from '#app/ports/sign-in-code-store'
import { makeChangePhone } from '#app/use-cases/change-phone.server'
import { type CheckCodeRefusal, makeCheckOneTimeCode } from '#app/use-cases/check-one-time-code.server'
import { makeFindViewer } from '#app/use-cases/find-viewer.server'
import {
  type CodeSent,
  makeRequestSignInCode,
  type RequestCodeRefusal,
} from '#app/use-cases/request-sign-in-code.server'
import { makeOpenSession, makeVerifySignInCode } from '#app/use-cases/verify-sign-in-code.server'
import type { Core } from './core.server'
import { once } from './once'
import { smsSender } from './sms-choice.server'

export type Caller = {
  readonly viewer: Viewer
  readonly userAgent: string | null
  /** The page is at an https address: its cookies are marked Secure. */
  readonly secure: boolean
}
export type People = {
  /** Never fails for lack of an account; without a device cookie the id is a fresh one that nothing is kept under. */
  viewer(request: Request): Promise<Viewer>
  /** For sockets: null when there is no device cookie of ours (give one with `newDevice` in the handshake). */
  viewerFromCookies(cookieHeader: string | null | undefined): Promise<Viewer | null>
  locale(cookieHeader: string | null): Promise<Locale>
  /** The choice as a cookie; kept with the person as well, for what is written to her. */
  chooseLocale(locale: Locale, personId: string | null): Promise<string>
  hasDeviceCookie(cookieHeader: string | null): Promise<boolean>
  newDevice(secure: boolean): Promise<{ deviceId: string; setCookie: string }>
  /** Makes the device's row if it is missing. Call before the first write that names the device. */
  ensureDevice(deviceId: string, userAgent: string | null): Promise<void>
  /** Sends a one-time code (in demo mode: gives it back to be shown). A device that holds something gets its time extended. */
  requestCode(
    input: Caller & { phone: string; purpose: CodePurpose; address: string },
  ): Promise<Result<CodeSent, RequestCodeRefusal>>
  /** Signs in: makes the person at the first time, gives her this device's orders, opens a session. */
  verifyCode(
    input: Caller & { phone: string; code: string; name?: string | null },
  ): Promise<Result<{ personId: string; isNew: boolean; setCookie: string }, CheckCodeRefusal>>
  /** Signs in somebody who is known already, without a code: only the demo's doors call this. */
  signInAs(input: Caller & { personId: string }): Promise<{ setCookie: string }>
  changePhone(
    input: Caller & { personId: string; phone: string; code: string },
  ): Promise<Result<{ phone: string }, CheckCodeRefusal | 'phone-taken'>>
  /** Ends the session and the device with it; a phone passed on shows nothing of hers. Both cookies to set. */
  signOut(input: Caller): Promise<{ setCookies: string[] }>
  revokeDevice(personId: string, deviceId: string): Promise<boolean>
  devices(personId: string): Promise<ReadonlyArray<SignedInDevice>>
  rename(personId: string, name: string): Promise<void>
  /** What officers and helpers did for a family, newest first. */
  deedsFor(sellerId: string): Promise<ReadonlyArray<RecordedDeed>>
}

/** `orders`: what this device holds becomes the person's at sign-in, and gets more time while a code is on its way. */
export function createPeople(
  core: Core,
  orders: {
    adoptDevice(deviceId: string, personId: string): Promise<void>
    extendHold(deviceId: string): Promise<void>
  },
): People {
  const cookies = createCookies(() => core.env().SESSION_SECRET)
  const hash = createSecretHash(() => core.env().SESSION_SECRET)
  const parts = once(() => {
    const { prisma } = core.database()
    const stores = {
      people: createPersonStore(prisma),
      sessions: createSessionStore(prisma),
      codes: createSignInCodeStore(prisma),
      limiter: createRateLimiter(prisma),
      audit: createAuditLog(prisma, core.newId),
    }
    const deps = { ...core, ...stores, hash, readPhone, sms: () => smsSender(core) }
    const checkCode = makeCheckOneTimeCode(deps)
    const openSession = makeOpenSession({ ...deps, adoptDevice: orders.adoptDevice })
    return {
      ...stores,
      openSession,
      findViewer: makeFindViewer({ ...deps, onError: console.error }),
      requestCode: makeRequestSignInCode({ ...deps, host: () => hostOf(core.env().PUBLIC_ORIGIN) }),
      verifyCode: makeVerifySignInCode({ ...deps, checkCode, openSession }),
      changePhone: makeChangePhone({ ...deps, checkCode, onError: console.error }),
    }
  })

  const viewerFromCookies = async (given: string | null | undefined): Promise<Viewer | null> => {
    const header = given ?? null
    const [deviceId, token, locale] = await Promise.all([
      cookies.device(header),
      cookies.session(header),
      cookies.locale(header),
    ])
    if (!deviceId) return null
    const found = await parts().findViewer(deviceId, token)
    return found && { deviceId, locale, person: found.person }
  }
  return {
    async viewer(request) {
      const header = request.headers.get('Cookie')
      const known = await viewerFromCookies(header)
      return known ?? { deviceId: core.newId(), locale: await cookies.locale(header), person: null }
    },
    viewerFromCookies,
    locale: cookies.locale,
    async chooseLocale(locale, personId) {
      if (personId) await parts().people.setLocale(personId, locale)
      return cookies.setLocale(locale)
    },
    hasDeviceCookie: async (header) => (await cookies.device(header)) !== null,
    async newDevice(secure) {
      const deviceId = core.newId()
      return { deviceId, setCookie: await cookies.setDevice(deviceId, secure) }
    },
    ensureDevice: (deviceId, userAgent) => parts().sessions.ensureDevice(deviceId, userAgent, core.now()),
    async requestCode({ viewer, ...input }) {
      const sent = await parts().requestCode({
        ...input,
        deviceId: viewer.deviceId,
        personId: viewer.person?.id ?? null,
      })
      if (sent.ok) await orders.extendHold(viewer.deviceId)
      return sent
    },
    async verifyCode({ viewer, secure, ...input }) {
      const verified = await parts().verifyCode({ ...input, deviceId: viewer.deviceId })
      if (!verified.ok) return verified
      const { token, ...person } = verified.value
      return ok({ ...person, setCookie: await cookies.setSession(token, secure) })
    },
    async signInAs({ viewer, secure, personId, userAgent }) {
      const token = await parts().openSession({ personId, deviceId: viewer.deviceId, userAgent })
      return { setCookie: await cookies.setSession(token, secure) }
    },
    changePhone: ({ viewer, personId, phone, code }) =>
      parts().changePhone({ personId, phone, code, deviceId: viewer.deviceId }),
    async signOut({ viewer, secure }) {
      if (viewer.person) await parts().sessions.revokeDevice(viewer.deviceId, viewer.person.id, core.now())
      return {
        setCookies: [await cookies.clearSession(secure), await cookies.setDevice(core.newId(), secure)],
      }
    },
    revokeDevice: (personId, deviceId) => parts().sessions.revokeDevice(deviceId, personId, core.now()),
    devices: (personId) => parts().sessions.devicesOf(personId, core.now()),
    rename: (personId, name) => parts().people.setName(personId, name),
    deedsFor: (sellerId) => parts().audit.forFamily(sellerId, 50),
  }
}

function hostOf(origin: string | undefined): string | null {
  return origin ? new URL(origin).hostname : null
}
