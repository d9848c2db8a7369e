// Another number for the same person: proved by a code to the new one, told to the old one, so that a thief with a phone
// left lying about does not take an account in silence.
import { maskPhone } from '#app/domain/people/phone'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { AuditLog } from '#app/ports/audit'
import type { NewId } from '#app/ports/chance'
import type { PersonStore } from '#app/ports/person-store'
import type { SmsSender } from '#app/ports/sms-sender'
import type { CheckCodeRefusal, CheckOneTimeCode } from './check-one-time-code.server'

export function makeChangePhone(deps: {
  checkCode: CheckOneTimeCode
  people: PersonStore
  audit: AuditLog
  sms: () => SmsSender | null
  newId: NewId
  onError: (error: unknown) => void
}) {
  return async (input: {
    phone: string
    code: string
    deviceId: string
    personId: string
  }): Promise<Result<{ phone: string }, CheckCodeRefusal | 'phone-taken'>> => {
    const before = await deps.people.byId(input.personId)
    const checked = await deps.checkCode({ ...input, purpose: 'change-phone' })
    if (!checked.ok) return checked
    const { phone } = checked.value
    if (before?.phone === phone) return ok({ phone })
    if (!(await deps.people.setPhone(input.personId, phone))) return refuse('phone-taken')
    await deps.audit.record({
      personId: input.personId,
      deviceId: input.deviceId,
      onBehalfOf: null,
      action: 'phone-changed',
      subject: `person:${input.personId}`,
    })
    if (before?.phone) await tellOldPhone(deps, before.phone, phone)
    return ok({ phone })
  }
}

// The number is changed already; a notice that cannot be sent does not undo it.
async function tellOldPhone(
  deps: { sms: () => SmsSender | null; newId: NewId; onError: (error: unknown) => void },
  to: string,
  newPhone: string,
) {
  const text = `Cho Ban: so dien thoai cua anh/chi da doi sang ${maskPhone(newPhone).replaceAll('·', 'x')}. Khong phai anh/chi doi thi goi can bo xa ngay.`
  const sent = await deps.sms()?.send({ to, text, requestId: deps.newId() })
  if (sent && !sent.ok) deps.onError(new Error(`notice of a changed phone: ${sent.reason}`))
}
