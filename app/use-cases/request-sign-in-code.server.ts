// Sends a one-time code. At once, not by a job: somebody stands there waiting, the code lives five minutes, and a message
// that comes late is worse than an honest "could not be sent" (docs/decisions/010).
import { codeLimits, codeMinutes, codeTries, makeOneTimeCode, resendSeconds } from '#app/domain/people/code-rules'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { NewId, RandomBytes } from '#app/ports/chance'
import type { PersonStore } from '#app/ports/person-store'
import type { PhoneReader } from '#app/ports/phone-reader'
import type { RateLimiter } from '#app/ports/rate-limiter'
import type { SecretHash } from '#app/ports/secret-hash'
import type { SessionStore } from '#app/ports/session-store'
import type { CodePurpose, SignInCodeStore } from '#app/ports/sign-in-code-store'
import type { SmsSender } from '#app/ports/sms-sender'

export type CodeSent = {
  readonly phone: string // E.164
  /** ISO: when another code may be asked for. */
  readonly resendAt: string
  readonly expiresAt: string
  /** Only in demo mode: nothing was sent, the page shows it. */
  readonly demoCode: string | null
}
export type RequestCodeRefusal = 'bad-phone' | 'too-soon' | 'too-many-codes' | 'sms-failed' | 'phone-taken'
export type RequestCodeInput = {
  readonly phone: string // as typed
  readonly purpose: CodePurpose
  readonly deviceId: string
  /** Who is signed in; a change of number needs it. */
  readonly personId: string | null
  /** IP, for the rate limit. */
  readonly address: string
  readonly userAgent: string | null
}

export type RequestCodeDeps = {
  readonly readPhone: PhoneReader
  readonly codes: SignInCodeStore
  readonly people: PersonStore
  readonly sessions: SessionStore
  readonly limiter: RateLimiter
  readonly hash: SecretHash
  /** Null in demo mode: the code is shown instead. */
  readonly sms: () => SmsSender | null
  /** Host of the market's address, for the phone to offer the code by itself (WebOTP); null when unknown. */
  readonly host: () => string | null
  readonly now: () => Date
  readonly newId: NewId
  readonly randomBytes: RandomBytes
}

export function makeRequestSignInCode(deps: RequestCodeDeps) {
  return async (input: RequestCodeInput): Promise<Result<CodeSent, RequestCodeRefusal>> => {
    const phone = deps.readPhone(input.phone)
    if (!phone) return refuse('bad-phone')
    const now = deps.now()
    const seconds = (n: number) => new Date(now.getTime() + n * 1000)

    if (input.purpose === 'change-phone' && (await deps.people.byPhone(phone))) return refuse('phone-taken')
    const last = await deps.codes.lastSentAt(phone)
    if (last && now.getTime() - last.getTime() < resendSeconds * 1000) return refuse('too-soon')
    const subjects = { phone, device: input.deviceId, address: input.address }
    for (const { subject, most, seconds: window } of codeLimits) {
      if (!(await deps.limiter.take(`code/${subject}/${subjects[subject]}`, most, window, now))) {
        return refuse('too-many-codes')
      }
    }

    await deps.sessions.ensureDevice(input.deviceId, input.userAgent, now)
    const id = deps.newId()
    const code = makeOneTimeCode(deps.randomBytes(4))
    const expiresAt = seconds(codeMinutes * 60)
    await deps.codes.save({
      id,
      phone,
      deviceId: input.deviceId,
      purpose: input.purpose,
      codeHash: deps.hash.keyed(`${id}:${code}`),
      triesLeft: codeTries,
      createdAt: now,
      expiresAt,
    })

    const sms = deps.sms()
    if (sms) {
      const sent = await sms.send({ to: phone, text: codeMessage(code, deps.host()), requestId: id })
      if (!sent.ok) {
        await deps.codes.remove(id)
        return refuse('sms-failed')
      }
    }
    return ok({
      phone,
      resendAt: seconds(resendSeconds).toISOString(),
      expiresAt: expiresAt.toISOString(),
      demoCode: sms ? null : code,
    })
  }
}

/** Without accents: one message of 160 characters on any phone. The last line lets Chrome on Android fill the code in. */
export function codeMessage(code: string, host: string | null): string {
  const text = `Cho Ban: ma cua anh/chi la ${code}, dung trong ${codeMinutes} phut. Dung dua ma nay cho ai.`
  return host ? `${text}\n@${host} #${code}` : text
}
