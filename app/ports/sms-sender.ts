import type { Result } from '#app/domain/shared/result'

/** `refused`: the gateway answered and would not (credentials, balance, number). `unreachable`: no answer in time. */
export type SmsRefusal = 'refused' | 'unreachable'
export type Sms = {
  readonly to: string // E.164
  readonly text: string // without accents, ≤ 160 characters: one message on any network
  /** Sent twice with the same id it goes out once. */
  readonly requestId: string
}
export type SmsSender = { send(sms: Sms): Promise<Result<{ reference: string }, SmsRefusal>> }
