// A phone on which scripts do not run, or have not come yet: signing in still leads where one was going.
import { expect, test } from './fixtures'

test.use({ javaScriptEnabled: false })

test('signing in works without script and comes to where it was asked for', async ({ page, market }) => {
  await page.goto('/sign-in?next=/operator')
  await page.getByLabel('Số điện thoại').fill('0900000171')
  await page.getByRole('button', { name: 'Gửi mã cho tôi' }).click()
  await expect(page.getByLabel('Mã trong tin nhắn')).toBeVisible()
  const code = /\d{6}/.exec(market.fakes.sms.sent.at(-1)?.text ?? '')?.[0] ?? ''
  await page.getByLabel('Mã trong tin nhắn').fill(code)
  await page.getByRole('button', { name: 'Xong' }).click()
  await page.waitForURL('**/operator')
})
