import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { banks } from '#app/domain/payments/banks'
import { memoCode } from '#app/domain/payments/memo'
import { vietQrPayload } from '#app/domain/payments/vietqr'
import { makeCode } from '#app/domain/shared/code'
import { readVietQr } from '../../../e2e/fakes/read-vietqr'
import { drawQrPng } from './qr-png.server'

const transfer = fc.record({
  bin: fc.constantFrom(...banks.map((bank) => bank.bin)),
  account: fc.stringMatching(/^[0-9]{6,19}$/),
  amountDong: fc.integer({ min: 1000, max: 50_000_000 }),
  memo: fc
    .tuple(fc.uint8Array({ minLength: 6, maxLength: 6 }), fc.nat(40))
    .map(([bytes, earlier]) => memoCode(makeCode(bytes, 6), earlier)),
})
const payloadOf = (order: Parameters<typeof vietQrPayload>[0]) => {
  const payload = vietQrPayload(order)
  if (!payload.ok) throw new Error(payload.reason)
  return payload.value
}

describe('the picture of a QR code', () => {
  it('is decoded by an independent decoder into what was meant, for 100 random orders', async () => {
    await fc.assert(
      fc.asyncProperty(transfer, async (order) => {
        const png = await drawQrPng(payloadOf(order))
        const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
        const seen = jsQR(new Uint8ClampedArray(data), info.width, info.height)
        expect(seen && readVietQr(seen.data)).toEqual({ ...order, isDynamic: true })
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  it('is at least 600 px wide with a quiet zone of four modules', async () => {
    const png = await drawQrPng(
      payloadOf({ bin: '970405', account: '3604205123456', amountDong: 47000, memo: 'A3F7KQ9AX' }),
    )
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
    expect(info.width).toBeGreaterThanOrEqual(600)
    const corner = data.findIndex((value) => value < 128)
    const [x, y] = [corner % info.width, Math.floor(corner / info.width)]
    // The first row of a finder pattern: seven dark modules.
    const run = data.subarray(corner).findIndex((value) => value >= 128)
    expect([x, y]).toEqual([(run / 7) * 4, (run / 7) * 4])
  })

  it.runIf(hasZbar())('is read by zbar too', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'qr-'))
    try {
      const payload = payloadOf({ bin: '970422', account: '0386577672', amountDong: 47000, memo: 'A3F7KQ9AX' })
      writeFileSync(path.join(folder, 'qr.png'), await drawQrPng(payload))
      const told = execFileSync('zbarimg', ['--quiet', '--raw', path.join(folder, 'qr.png')], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      expect(told.trim()).toBe(payload)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

function hasZbar(): boolean {
  try {
    execFileSync('zbarimg', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
