// All third parties that a market under test talks to, as HTTP servers on free ports.
import { type FakeSms, startFakeSms } from './sms'

export type Fakes = {
  sms: FakeSms
  /** What the market's environment must say to reach them. */
  env: Record<string, string>
  stop(): Promise<void>
}

export async function startFakes(): Promise<Fakes> {
  const keys = { apiKey: 'test-api-key', secretKey: 'test-secret-key' }
  const sms = await startFakeSms(keys)
  return {
    sms,
    env: { SMS_URL: sms.url, SMS_API_KEY: keys.apiKey, SMS_SECRET_KEY: keys.secretKey, SMS_BRANDNAME: 'CHOBAN' },
    stop: () => sms.stop(),
  }
}
