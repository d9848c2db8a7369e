import { ok, refuse } from '#app/domain/shared/result'
import type { Sms, SmsRefusal, SmsSender } from '#app/ports/sms-sender'

/** Keeps what was sent; `failWith` makes the next ones fail. */
export function fakeSmsSender(): SmsSender & { sent: Sms[]; failWith: SmsRefusal | null } {
  return {
    sent: [],
    failWith: null,
    async send(sms) {
      if (this.failWith) return refuse(this.failWith)
      if (!this.sent.some((earlier) => earlier.requestId === sms.requestId)) this.sent.push(sms)
      return ok({ reference: sms.requestId })
    },
  }
}
