// One try at a one-time code. A try is taken before the code is compared, so that many requests at once get no more than
// five between them; a right code is used up in the same way, so that two requests cannot both win.
import { readOneTimeCode } from '#app/domain/people/code-rules'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { PhoneReader } from '#app/ports/phone-reader'
import type { SecretHash } from '#app/ports/secret-hash'
import type { CodePurpose, SignInCodeStore } from '#app/ports/sign-in-code-store'

export type CheckCodeRefusal = 'bad-phone' | 'wrong-code' | 'code-expired' | 'too-many-tries'
export type CheckCodeDeps = {
  readonly readPhone: PhoneReader
  readonly codes: SignInCodeStore
  readonly hash: SecretHash
  readonly now: () => Date
}

export function makeCheckOneTimeCode(deps: CheckCodeDeps) {
  return async (input: {
    phone: string
    code: string
    deviceId: string
    purpose: CodePurpose
  }): Promise<Result<{ phone: string }, CheckCodeRefusal>> => {
    const phone = deps.readPhone(input.phone)
    if (!phone) return refuse('bad-phone')
    const typed = readOneTimeCode(input.code)
    if (!typed) return refuse('wrong-code')
    const kept = await deps.codes.newest(phone, input.deviceId, input.purpose)
    if (!kept || kept.expiresAt <= deps.now()) return refuse('code-expired')
    if (!(await deps.codes.takeTry(kept.id))) return refuse('too-many-tries')
    if (!deps.hash.equal(deps.hash.keyed(`${kept.id}:${typed}`), kept.codeHash)) {
      return refuse(kept.triesLeft <= 1 ? 'too-many-tries' : 'wrong-code')
    }
    if (!(await deps.codes.use(kept.id, deps.now()))) return refuse('code-expired')
    return ok({ phone })
  }
}
export type CheckOneTimeCode = ReturnType<typeof makeCheckOneTimeCode>
