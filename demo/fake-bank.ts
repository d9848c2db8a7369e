// The pretend bank of demo mode and of tests: a transfer to one of the market's accounts is told as SePay tells a real one (its
// documented body, headers and signature), over HTTP. Written apart from app/adapters/payments/sepay.server.ts, with WebCrypto, so that one mistake cannot hide in both.

export type PretendTransfer = {
  readonly account: string
  readonly amountDong: number
  /** The words of the transfer, as the bank passes them on. */
  readonly content: string
  readonly direction?: 'in' | 'out'
  readonly id?: number | string
  readonly gateway?: string
  readonly subAccount?: string | null
  readonly at?: Date
}

let lastId = Date.now()

/** SePay's JSON for a transfer. */
export function sepayBody(transfer: PretendTransfer): string {
  const at = new Date((transfer.at ?? new Date()).getTime() + 7 * 3_600_000).toISOString()
  lastId += 1
  const id = transfer.id ?? lastId
  return JSON.stringify({
    id: 0,
    gateway: transfer.gateway ?? 'MBBank',
    transactionDate: `${at.slice(0, 10)} ${at.slice(11, 19)}`,
    accountNumber: transfer.account,
    subAccount: transfer.subAccount ?? null,
    code: null,
    content: transfer.content,
    transferType: transfer.direction ?? 'in',
    transferAmount: transfer.amountDong,
    accumulated: 19_077_000,
    referenceCode: `FT${id}`,
    description: `BankAPINotify ${transfer.content}`,
  }).replace('"id":0', `"id":${id}`)
}

export async function sepayHeaders(secret: string, body: string, at: Date = new Date()) {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(`${timestamp}.${body}`))
  return {
    'Content-Type': 'application/json',
    'X-SePay-Signature': `sha256=${Buffer.from(mac).toString('hex')}`,
    'X-SePay-Timestamp': timestamp,
  }
}

/** Posts a signed notice and gives the market's answer. `origin` is the market's address. */
export async function tellTransfer(
  market: { origin: string; secret: string },
  transfer: PretendTransfer,
): Promise<Response> {
  const body = sepayBody(transfer)
  return fetch(new URL('/webhooks/sepay', market.origin), {
    method: 'POST',
    headers: await sepayHeaders(market.secret, body),
    body,
  })
}
