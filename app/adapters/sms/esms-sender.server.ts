// eSMS.vn: POST SendMultipleMessage_V4_post_json (developers.esms.vn). SmsType 2 = registered brand name, 8 = fixed number.
import axios from 'axios'
import * as z from 'zod'
import { ok, refuse } from '#app/domain/shared/result'
import type { SmsSender } from '#app/ports/sms-sender'

const answerSchema = z.object({
  CodeResult: z.union([z.string(), z.number()]).transform(String),
  SMSID: z.string().optional(),
  ErrorMessage: z.string().optional(),
})
const path = '/MainService.svc/json/SendMultipleMessage_V4_post_json/'

export type EsmsSettings = {
  /** `https://rest.esms.vn`; tests give the fake's address. */
  readonly url: string
  readonly apiKey: string
  readonly secretKey: string
  readonly brandname?: string | undefined
  readonly timeoutMs?: number
  /** Hears eSMS's own code for the log; never the number, the text or a key. */
  onRefused?(code: string): void
}

export function createEsmsSender(settings: EsmsSettings): SmsSender {
  const http = axios.create({
    baseURL: settings.url,
    timeout: settings.timeoutMs ?? 8_000,
    maxRedirects: 0,
    maxContentLength: 64 * 1024,
    proxy: false,
  })
  return {
    async send({ to, text, requestId }) {
      const brand = settings.brandname ? { SmsType: '2', Brandname: settings.brandname } : { SmsType: '8' }
      let body: unknown
      try {
        const answer = await http.post(path, {
          ApiKey: settings.apiKey,
          SecretKey: settings.secretKey,
          Phone: to.replace(/^\+/, ''),
          Content: text,
          IsUnicode: '0',
          Sandbox: '0',
          RequestId: requestId,
          ...brand,
        })
        body = answer.data
      } catch {
        // The error of axios carries the request, number and keys with it: it goes no further.
        return refuse('unreachable')
      }
      const answer = answerSchema.safeParse(body)
      if (!answer.success) return refuse('unreachable')
      // 124: this request id came before, so the message is on its way already.
      if (answer.data.CodeResult === '124') return ok({ reference: requestId })
      if (answer.data.CodeResult !== '100') {
        settings.onRefused?.(answer.data.CodeResult)
        return refuse('refused')
      }
      return ok({ reference: answer.data.SMSID ?? requestId })
    },
  }
}
