import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sepayBody, sepayHeaders } from '../../../demo/fake-bank'
import { createSepayReader } from './sepay.server'

const secret = 'a-secret-that-only-tests-know'
const now = new Date('2026-11-22T12:00:00Z')
const reader = createSepayReader(secret)
const bytes = (text: string) => new TextEncoder().encode(text)
const body = sepayBody({ account: '0386 577672', amountDong: 47_000, content: 'A3F7KQ9AX chuyen tien', id: 92704 })

async function read(text: string, at = now, by = secret) {
  const headers = await sepayHeaders(by, text, at)
  return reader.read(
    { raw: bytes(text), signature: headers['X-SePay-Signature'], timestamp: headers['X-SePay-Timestamp'] },
    now,
  )
}

describe('a SePay notice', () => {
  it('is read once its signature is good', async () => {
    expect(await read(body)).toEqual({
      ok: true,
      value: {
        externalId: '92704',
        accounts: ['0386577672'],
        direction: 'in',
        amountDong: 47_000,
        words: ['A3F7KQ9AX chuyen tien', 'BankAPINotify A3F7KQ9AX chuyen tien'],
      },
    })
  })

  it('keeps an id that passes 2^53, digit for digit', async () => {
    const result = await read(
      sepayBody({ account: '0386577672', amountDong: 1, content: '', id: '90071992547409931234' }),
    )
    expect(result).toMatchObject({ ok: true, value: { externalId: '90071992547409931234' } })
  })

  it('may come for a virtual account', async () => {
    const result = await read(sepayBody({ account: '12345678', subAccount: 'VQRQ0001', amountDong: 1, content: '' }))
    expect(result).toMatchObject({ ok: true, value: { accounts: ['12345678', 'VQRQ0001'] } })
  })

  it('is believed within five minutes of its time, before and after', async () => {
    const reasonAt = async (seconds: number) => {
      const result = await read(body, new Date(now.getTime() + seconds * 1000))
      return result.ok ? 'read' : result.reason
    }
    expect(await Promise.all([-300, -301, 300, 301].map(reasonAt))).toEqual(['read', 'stale', 'read', 'stale'])
  })

  it('is not believed under another secret, without one, or with a signature that is no signature', async () => {
    expect(await read(body, now, 'another-secret-of-some-length')).toEqual({ ok: false, reason: 'bad-signature' })
    const headers = await sepayHeaders(secret, body, now)
    const timestamp = headers['X-SePay-Timestamp']
    expect(
      createSepayReader(null).read({ raw: bytes(body), signature: headers['X-SePay-Signature'], timestamp }, now),
    ).toEqual({ ok: false, reason: 'not-configured' })
    for (const signature of [null, '', 'sha256=', `sha256=${'0'.repeat(64)}`, 'sha256=zz', 'Apikey x'])
      expect(reader.read({ raw: bytes(body), signature, timestamp }, now)).toEqual({
        ok: false,
        reason: 'bad-signature',
      })
  })

  it.each<[string, (text: string) => string]>([
    ['a sum in quotes', (text) => text.replace('"transferAmount":47000', '"transferAmount":"47000"')],
    ['a fraction', (text) => text.replace('47000', '47000.5')],
    ['an exponent', (text) => text.replace('47000', '4.7e4')],
    ['less than nothing', (text) => text.replace('47000', '-47000')],
    ['nothing', (text) => text.replace('47000', '0')],
    ['more than there is', (text) => text.replace('47000', '9'.repeat(40))],
    ['words in the id', (text) => text.replace('"id":92704', '"id":"x"')],
    ['neither in nor out', (text) => text.replace('"in"', '"sideways"')],
    ['a name twice', (text) => text.replace('"id":92704', '"id":1,"id":92704')],
    ['no account', (text) => text.replace('"accountNumber":"0386 577672",', '')],
    ['a list', (text) => `[${text}]`],
    ['half of it', (text) => text.slice(0, -20)],
    ['nothing at all', () => ''],
  ])('that is signed and says %s is malformed', async (_name, spoil) => {
    expect(await read(spoil(body))).toEqual({ ok: false, reason: 'malformed' })
  })

  it('that was changed anywhere is never believed and never crashes the reader', async () => {
    const headers = await sepayHeaders(secret, body, now)
    const raw = bytes(body)
    const change = fc.record({
      at: fc.nat(raw.length - 1),
      byte: fc.integer({ min: 1, max: 255 }),
      where: fc.constantFrom('body', 'signature', 'timestamp', 'cut'),
    })
    fc.assert(
      fc.property(change, ({ at, byte, where }) => {
        const forged = Uint8Array.from(raw)
        let signature = headers['X-SePay-Signature']
        let timestamp = headers['X-SePay-Timestamp']
        if (where === 'body') forged[at] = (forged[at] ?? 0) ^ byte
        if (where === 'signature') {
          const place = 7 + (at % 64)
          const other = ((Number.parseInt(signature[place] ?? '0', 16) + 1 + (byte % 15)) % 16).toString(16)
          signature = signature.slice(0, place) + other + signature.slice(place + 1)
        }
        if (where === 'timestamp') timestamp = String(Number(timestamp) + byte)
        const sent = where === 'cut' ? forged.subarray(0, at) : forged
        expect(reader.read({ raw: sent, signature, timestamp }, now)).toEqual({ ok: false, reason: 'bad-signature' })
      }),
      { numRuns: 10_000 },
    )
  })
})
