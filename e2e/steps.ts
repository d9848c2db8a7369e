// What people do in every journey, as they would: by the words on the screen.
import type { Page } from '@playwright/test'
import type { Market } from '../scripts/testing/market'
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
  const before = market.fakes.sms.sent.length
  await page.getByRole('button', { name: 'Gửi mã cho tôi' }).click()
  const message = () => market.fakes.sms.sent.slice(before).find((sms) => sms.phone === to)
  await expect.poll(() => message()?.text ?? '', 'a message with the code').toMatch(/\d{6}/)
  const code = /\d{6}/.exec(message()?.text ?? '')?.[0] ?? ''
  await page.getByLabel('Mã trong tin nhắn').fill(code)
}
