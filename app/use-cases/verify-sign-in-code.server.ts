// Signs in: the person is made at the first time, this device's orders become hers, a session is opened.
import { sessionDays } from '#app/domain/people/code-rules'
import { ok, type Result } from '#app/domain/shared/result'
import type { NewId, RandomBytes } from '#app/ports/chance'
import type { PersonStore } from '#app/ports/person-store'
import type { SecretHash } from '#app/ports/secret-hash'
import type { SessionStore } from '#app/ports/session-store'
import type { CheckCodeRefusal, CheckOneTimeCode } from './check-one-time-code.server'

export type VerifyCodeInput = {
  readonly phone: string
  readonly code: string
  readonly name?: string | null
  readonly deviceId: string
  readonly userAgent: string | null
}
export type OpenSessionDeps = {
  readonly sessions: SessionStore
  readonly hash: SecretHash
  readonly now: () => Date
  readonly newId: NewId
  readonly randomBytes: RandomBytes
  /** orders.adoptDevice: what this device holds belongs to the person from now on. */
  readonly adoptDevice: (deviceId: string, personId: string) => Promise<void>
}

/** Opens a session for somebody already proved (a code; in demo mode a chosen role). Returns the cookie's token. */
export function makeOpenSession(deps: OpenSessionDeps) {
  return async (input: { personId: string; deviceId: string; userAgent: string | null }): Promise<string> => {
    const now = deps.now()
    const token = Buffer.from(deps.randomBytes(32)).toString('base64url')
    await deps.sessions.ensureDevice(input.deviceId, input.userAgent, now)
    await deps.sessions.open({
      id: deps.newId(),
      tokenHash: deps.hash.token(token),
      personId: input.personId,
      deviceId: input.deviceId,
      now,
      expiresAt: new Date(now.getTime() + sessionDays * 86_400_000),
    })
    await deps.adoptDevice(input.deviceId, input.personId)
    return token
  }
}
export type OpenSession = ReturnType<typeof makeOpenSession>

export function makeVerifySignInCode(deps: {
  checkCode: CheckOneTimeCode
  openSession: OpenSession
  people: PersonStore
  newId: NewId
}) {
  return async (
    input: VerifyCodeInput,
  ): Promise<Result<{ personId: string; isNew: boolean; token: string }, CheckCodeRefusal>> => {
    const checked = await deps.checkCode({ ...input, purpose: 'sign-in' })
    if (!checked.ok) return checked
    const person = await deps.people.ensure(checked.value.phone, deps.newId(), input.name?.trim() || null)
    const token = await deps.openSession({ personId: person.id, deviceId: input.deviceId, userAgent: input.userAgent })
    return ok({ personId: person.id, isNew: person.isNew, token })
  }
}
