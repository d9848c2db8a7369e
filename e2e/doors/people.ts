// The eight kinds of people who may stand before a door, each signed in on a phone of its own with a real code.
import type { Market } from '../../scripts/testing/market'

export const everybody = [
  'anonymous',
  'buyer',
  'seller',
  'other-seller',
  'helper',
  'officer',
  'other-officer',
  'operator',
] as const
export type Who = (typeof everybody)[number]
/** The Cookie header of each. */
export type Cookies = Readonly<Record<Who, string>>

/** Of prisma/seed/people.ts. The family is chị Thương's; the buyer is cô Ngân, who holds something of hers. */
const phones: Readonly<Record<Exclude<Who, 'anonymous'>, string>> = {
  buyer: '0900000206',
  seller: '0900000101',
  'other-seller': '0900000105',
  helper: '0900000151',
  officer: '0900000161',
  'other-officer': '0900000162',
  operator: '0900000171',
}

export async function signInEverybody(market: Market): Promise<Cookies> {
  const cookies: Partial<Record<Who, string>> = { anonymous: '' }
  for (const who of everybody) if (who !== 'anonymous') cookies[who] = await signIn(market, phones[who])
  return cookies as Cookies
}

async function signIn(market: Market, phone: string): Promise<string> {
  const jar = new Map<string, string>()
  const send = async (fields: Record<string, string>) => {
    const answer = await fetch(`${market.origin}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: market.origin, Cookie: cookieHeader(jar) },
      body: new URLSearchParams({ phone, ...fields }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name && value !== undefined) jar.set(name, value)
    }
    await answer.arrayBuffer()
    return answer.status
  }
  const to = phone.replace(/^0/, '84')
  const before = market.fakes.sms.sent.length
  if ((await send({ intent: 'request-code' })) !== 200) throw new Error(`no code for ${phone}`)
  const sms = market.fakes.sms.sent.slice(before).find((one) => one.phone === to)
  const code = /\d{6}/.exec(sms?.text ?? '')?.[0] ?? ''
  const soon = new Date(Date.now() + 60_000).toISOString()
  const status = await send({ intent: 'verify-code', code, resendAt: soon, expiresAt: soon })
  if (status !== 302) throw new Error(`${phone} cannot sign in: ${status}`)
  return cookieHeader(jar)
}

const cookieHeader = (jar: Map<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
