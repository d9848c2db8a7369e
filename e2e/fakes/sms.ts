// A pretend eSMS.vn: an HTTP server that speaks SendMultipleMessage_V4_post_json and checks what the real one checks.
// Choose it with SMS_URL. `GET /sent?phone=84…` gives tests what arrived; nothing leaves the machine.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ArrivedSms = { phone: string; text: string; requestId: string; brandname: string | null; id: string }
export type FakeSms = { url: string; sent: ArrivedSms[]; behave(how: SmsBehaviour): void; stop(): Promise<void> }
/** `hang` never answers, `broken` answers 500, `no-balance` as eSMS does with an empty account. */
export type SmsBehaviour = 'normal' | 'hang' | 'broken' | 'no-balance'

const path = '/MainService.svc/json/SendMultipleMessage_V4_post_json/'

export async function startFakeSms(
  keys: { apiKey: string; secretKey: string },
  listen: { port: number } = { port: 0 },
): Promise<FakeSms> {
  const sent: ArrivedSms[] = []
  let how: SmsBehaviour = 'normal'
  const server = createServer(async (req, res) => {
    const url = new URL(req.url ?? '/', 'http://fake')
    const answer = (body: object, status = 200) =>
      res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    if (req.method === 'GET' && url.pathname === '/sent') {
      const phone = url.searchParams.get('phone')
      return answer(sent.filter((sms) => !phone || sms.phone === phone))
    }
    if (req.method !== 'POST' || url.pathname !== path) return answer({ error: 'no such method' }, 404)
    if (how === 'hang') return
    if (how === 'broken') return answer({ error: 'oops' }, 500)
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, string>
    answer(judge(body, keys, how, sent))
  })
  await new Promise<void>((resolve) => server.listen(listen.port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    behave(next) {
      how = next
    },
    stop: () => close(server),
  }
}

// Codes as eSMS documents them: 100 taken, 101 credentials, 103 balance, 104 brand name, 99 anything else.
function judge(
  body: Record<string, string>,
  keys: { apiKey: string; secretKey: string },
  how: SmsBehaviour,
  sent: ArrivedSms[],
): object {
  const no = (CodeResult: string, ErrorMessage: string) => ({ CodeResult, ErrorMessage, CountRegenerate: 0 })
  if (body.ApiKey !== keys.apiKey || body.SecretKey !== keys.secretKey) return no('101', 'Authorize Failed')
  if (how === 'no-balance') return no('103', 'Balance is not enough to send message')
  if (!/^(84|0)\d{9}$/.test(body.Phone ?? '')) return no('99', 'Phone not valid')
  if (body.SmsType === '2' && !body.Brandname) return no('104', 'Brandname code is not exist')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: GSM messages without accents are plain ASCII
  if (body.IsUnicode !== '1' && !/^[\x00-\x7f]*$/.test(body.Content ?? ''))
    return no('99', 'Content has unicode characters')
  if (!body.Content || body.Content.length > 459) return no('99', 'Content not valid')
  const earlier = sent.find((sms) => sms.requestId === body.RequestId)
  if (earlier) return no('124', 'RequestID is exist')
  const id = `sms-${sent.length + 1}`
  sent.push({
    phone: body.Phone ?? '',
    text: body.Content,
    requestId: body.RequestId ?? '',
    brandname: body.Brandname ?? null,
    id,
  })
  return { CodeResult: '100', CountRegenerate: 0, SMSID: id }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
