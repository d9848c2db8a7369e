import { createEsmsSender } from '#app/adapters/sms/esms-sender.server'
import type { SmsSender } from '#app/ports/sms-sender'
import type { Core } from './core.server'

/** Chosen by SMS_URL. Null in demo mode without one: nothing is sent, the page shows the code. */
export function smsSender(core: Core): SmsSender | null {
  const { SMS_URL, SMS_API_KEY, SMS_SECRET_KEY, SMS_BRANDNAME, DEMO } = core.env()
  if (!SMS_URL) {
    if (DEMO) return null
    throw new Error('SMS_URL is not set, and only demo mode may show a code on the page')
  }
  return createEsmsSender({
    url: SMS_URL,
    apiKey: SMS_API_KEY ?? '',
    secretKey: SMS_SECRET_KEY ?? '',
    brandname: SMS_BRANDNAME,
    onRefused: (code) => console.error(`eSMS refused a message: code ${code}`),
  })
}
