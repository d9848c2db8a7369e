import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readVietQr } from '../../../e2e/fakes/read-vietqr'
import given from './vectors/vietqr.json'
import { crc16, type TransferOrder, vietQrPayload } from './vietqr'

const made = (order: TransferOrder) => {
  const result = vietQrPayload(order)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const good: TransferOrder = { bin: '970405', account: '3604205123456', amountDong: 85000, memo: 'KN000123' }

describe('VietQR codes', () => {
  it.each(given.vectors)('say what the vector $name says, byte for byte', ({ inputs, expectedPayload }) => {
    const amountDong = inputs.amount === undefined ? null : Number(inputs.amount)
    expect(made({ bin: inputs.bin, account: inputs.acc, amountDong, memo: inputs.purpose ?? null })).toBe(
      expectedPayload,
    )
  })

  it.each(given.published)('carry the checksum of the published code $name', ({ payload }) => {
    expect(crc16(payload.slice(0, -4))).toBe(payload.slice(-4))
  })

  it('are read by a bank as they were meant', () => {
    const digits = (min: number, max: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max })
    const memo = fc.stringMatching(/^[A-Z0-9]([A-Z0-9 ]{0,23}[A-Z0-9])?$/)
    fc.assert(
      fc.property(
        digits(6, 6),
        digits(6, 19),
        fc.option(fc.integer({ min: 1, max: 2_000_000_000 })),
        fc.option(memo),
        (bin, account, amountDong, memo) => {
          expect(readVietQr(made({ bin, account, amountDong, memo }))).toEqual({
            isDynamic: amountDong !== null,
            bin,
            account,
            amountDong,
            memo,
          })
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each<[string, Partial<TransferOrder>]>([
    ['bad-bin', { bin: '97040' }],
    ['bad-bin', { bin: '97040５' }],
    ['bad-account', { account: '12345' }],
    ['bad-account', { account: '12345678901234567890' }],
    ['bad-account', { account: '3604 2051' }],
    ['bad-amount', { amountDong: 0 }],
    ['bad-amount', { amountDong: -1 }],
    ['bad-amount', { amountDong: 0.5 }],
    ['bad-amount', { amountDong: 2_000_000_001 }],
    ['bad-amount', { amountDong: Number.NaN }],
    ['bad-memo', { memo: '' }],
    ['bad-memo', { memo: 'Đơn rau' }],
    ['bad-memo', { memo: 'A'.repeat(26) }],
    ['bad-memo', { memo: ' A' }],
  ])('are refused with %s for %j', (reason, wrong) => {
    expect(vietQrPayload({ ...good, ...wrong })).toEqual({ ok: false, reason })
  })

  it('notices one changed character', () => {
    const payload = made(good)
    fc.assert(
      fc.property(fc.nat(payload.length - 1), fc.constantFrom(...'0123456789ABCDEF'), (at, other) => {
        fc.pre(payload[at] !== other)
        expect(() => readVietQr(payload.slice(0, at) + other + payload.slice(at + 1))).toThrow()
      }),
    )
  })
})
