// SePay's webhook (developer.sepay.vn, "bao-mat" and "sepay-webhooks"): HMAC-SHA256 over `<timestamp>.<raw body>`, headers
// X-SePay-Signature "sha256=<hex>" and X-SePay-Timestamp in seconds, at most five minutes away.
import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { normaliseAccountNumber } from '#app/domain/payments/banks'
import { NumberText, readJsonObject } from '#app/domain/payments/json-text'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { BankNotice, BankNoticeReader } from '#app/ports/payment-gateway'

const replayWindowSeconds = 300
/** Sums beyond this are no transfer between people; below 2^53. */
const maxDigits = 15

// Only numbers written as whole, positive digits are sums and ids: "47000" in quotes, 4.7e4, -1 and 47000.5 are refused.
const wholeNumber = z
  .instanceof(NumberText)
  .transform((number) => number.text)
  .pipe(z.string().regex(/^[1-9][0-9]*$/))
const text = (max: number) =>
  z
    .string()
    .max(max)
    .nullish()
    .transform((value) => value ?? '')
const account = z
  .string()
  .max(64)
  .transform(normaliseAccountNumber)
  .pipe(z.string().regex(/^[0-9A-Z]{4,32}$/))
const body = z.object({
  id: wholeNumber.pipe(z.string().max(30)),
  accountNumber: account,
  subAccount: z.union([account, z.literal('').transform(() => null), z.null()]).optional(),
  code: text(100),
  content: text(2000),
  description: text(4000),
  transferType: z.enum(['in', 'out']),
  transferAmount: wholeNumber.pipe(z.string().max(maxDigits)).transform(Number),
})

/** @param secret null: not set up, and nothing is believed. */
export function createSepayReader(secret: string | null): BankNoticeReader {
  return {
    provider: 'sepay',
    read({ raw, signature, timestamp }, now) {
      if (secret === null) return refuse('not-configured')
      if (!isSigned(secret, raw, signature, timestamp)) return refuse('bad-signature')
      const age = Math.abs(now.getTime() / 1000 - Number(timestamp))
      if (age > replayWindowSeconds) return refuse('stale')
      return noticeFrom(raw)
    },
  }
}

function isSigned(secret: string, raw: Uint8Array, signature: string | null, timestamp: string | null): boolean {
  if (!timestamp || !/^[0-9]{1,12}$/.test(timestamp)) return false
  const told = /^sha256=([0-9a-f]{64})$/i.exec(signature ?? '')?.[1]
  if (!told) return false
  const expected = createHmac('sha256', secret).update(`${timestamp}.`).update(raw).digest()
  return timingSafeEqual(expected, Buffer.from(told, 'hex'))
}

function noticeFrom(raw: Uint8Array): Result<BankNotice, 'malformed'> {
  const object = readJsonObject(utf8(raw) ?? '')
  const parsed = body.safeParse(object)
  if (!parsed.success) return refuse('malformed')
  const { id, accountNumber, subAccount, code, content, description, transferType, transferAmount } = parsed.data
  return ok({
    externalId: id,
    // Banks that tell only about a virtual account name it in subAccount; the QR code then carried that one.
    accounts: subAccount ? [accountNumber, subAccount] : [accountNumber],
    direction: transferType,
    amountDong: transferAmount,
    words: [code, content, description].filter((each) => each !== ''),
  })
}

function utf8(raw: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return null
  }
}
