// What people do in every journey, as they would: by the words on the screen.
import type { Page } from '@playwright/test'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { tellTransfer } from '../demo/fake-bank'
import { withClient } from '../scripts/database/roles'
import type { Market } from '../scripts/testing/market'
import { readVietQr, type ScannedTransfer } from './fakes/read-vietqr'
import { expect } from './fixtures'

/** Phone, then the code from the message; comes to `next`. */
export async function signIn(page: Page, market: Market, phone: string, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('Số điện thoại').fill(phone)
  await enterCode(page, market, phone)
  await page.waitForURL((url) => url.pathname === next)
}

/** On any page that has asked for the phone: asks for the code and types it; it goes as soon as its six digits stand. */
export async function enterCode(page: Page, market: Market, phone: string): Promise<void> {
  const to = phone.replace(/\D/g, '').replace(/^0/, '84')
  await asAnHourAgo(market, `+${to}`)
  const before = market.fakes.sms.sent.length
  await page.getByRole('button', { name: 'Gửi mã cho tôi' }).click()
  const message = () => market.fakes.sms.sent.slice(before).find((sms) => sms.phone === to)
  await expect.poll(() => message()?.text ?? '', 'a message with the code').toMatch(/\d{6}/)
  const code = /\d{6}/.exec(message()?.text ?? '')?.[0] ?? ''
  await expect(page.getByRole('button', { name: 'Xong' })).not.toHaveAttribute('aria-busy', 'true')
  await page.getByLabel('Mã trong tin nhắn').fill(code)
}

/** Journeys share a market: what an earlier one asked for this phone counts as long ago, so no code is held back. */
async function asAnHourAgo(market: Market, phone: string): Promise<void> {
  await withClient(market.ownerUrl, async (owner) => {
    await owner.query(`UPDATE sign_in_code SET created_at = created_at - interval '1 hour' WHERE phone = $1`, [phone])
    await owner.query(`UPDATE rate_limit SET window_start = window_start - interval '1 day'`)
  })
}

/** On a lot's page or in a room: the tap that holds, then on to the checkout. */
export async function hold(page: Page, amount: string): Promise<void> {
  await page.getByRole('button', { name: `Lấy ${amount}` }).click()
  await expect(page.getByText(`Đã giữ ${amount}`).first()).toBeVisible()
}

/** Name, phone with its code, place and method, after a hold by somebody the market does not know yet. */
export async function checkOut(
  page: Page,
  market: Market,
  buyer: { name: string; phone: string; method?: 'QR' | 'Tiền mặt' },
): Promise<void> {
  await page.getByRole('link', { name: 'Chọn nơi nhận' }).click()
  await page.waitForURL(/\/orders\/.+\/checkout/)
  await page.getByLabel('Số điện thoại').fill(buyer.phone)
  await enterCode(page, market, buyer.phone)
  await expect(page.getByText('Số của anh/chị:')).toBeVisible()
  await page.getByLabel('Tên người nhận').fill(buyer.name)
  if (buyer.method === 'Tiền mặt') await page.getByRole('radio', { name: /Tiền mặt khi nhận rau/ }).check()
  await page.getByRole('button', { name: /^Đặt hàng/ }).click()
  await page.waitForURL(/\/o\/[^/]+/)
}

/** What a bank's app reads from the picture on the pay page. */
export async function scanQr(page: Page): Promise<ScannedTransfer> {
  const picture = page.getByRole('img', { name: /^Mã QR chuyển/ })
  await expect(picture).toBeVisible()
  const answer = await page.request.get((await picture.getAttribute('src')) ?? '')
  expect(answer.headers()['content-type']).toBe('image/png')
  const image = sharp(await answer.body()).ensureAlpha()
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return readVietQr(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? '')
}

/** Scans, transfers `sum` (or what the code says) and lets the bank's messenger tell the market. */
export async function payByQr(page: Page, market: Market, sum?: number): Promise<ScannedTransfer> {
  const scanned = await scanQr(page)
  const content = `MBVCB.6278326589.${scanned.memo}.CT tu 0912345678 toi ${scanned.account}`
  const bank = { origin: market.origin, secret: market.env.SEPAY_WEBHOOK_SECRET ?? '' }
  const transfer = { account: scanned.account, amountDong: sum ?? scanned.amountDong ?? 0, content }
  expect((await tellTransfer(bank, transfer)).status).toBe(200)
  return scanned
}

type PhotoFile = { name: string; mimeType: string; buffer: Buffer }

/** "Rau nhà mình" → a new lot with a photo. `search`: `?for=<seller>` for an officer. */
export async function listProduce(
  page: Page,
  lot: { search?: string; kind: string; amount: string; photo: PhotoFile },
): Promise<void> {
  await page.goto(`/seller/produce${lot.search ?? ''}`)
  await page.getByRole('link', { name: 'Đăng rau mới' }).click()
  await page.getByRole('link', { name: lot.kind, exact: true }).click()
  await page.getByLabel('Chọn ảnh').setInputFiles(lot.photo)
  await expect(page.getByText('Ảnh xong')).toBeVisible({ timeout: 30_000 })
  await page.getByLabel('Có bao nhiêu?').fill(lot.amount)
  await page.getByRole('button', { name: 'Đăng bán' }).click()
  await page.waitForURL((url) => url.pathname === '/seller/produce')
  await expect(page.getByText(lot.kind).first()).toBeVisible()
}

/** On the family's "Hôm nay": into the studio and on the air. Gives the live's slug. */
export async function goLive(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Bán trực tiếp' }).click()
  await page.waitForURL(/\/seller\/live\//)
  await page.getByRole('button', { name: 'Bán trực tiếp' }).click()
  await expect(page.getByText('ĐANG BÁN').first()).toBeVisible()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** The picture is there and goes on. */
export async function expectMoving(page: Page): Promise<void> {
  const video = page.locator('video').first()
  const time = () => video.evaluate((element: HTMLVideoElement) => (element.videoWidth > 0 ? element.currentTime : 0))
  await expect.poll(time, { timeout: 30_000 }).toBeGreaterThan(0)
  const before = await time()
  await expect.poll(time).toBeGreaterThan(before + 0.5)
}
