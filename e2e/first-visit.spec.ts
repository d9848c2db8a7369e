// The officer's first visit: a family is signed up, its card seen, its account checked; only then may it sell, and what
// the officer does for it is written down where the family reads it.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { signIn } from './steps'

const officer = '0900000161' // Lương Thị Hà of the seed
const newPhone = () => `09${String(Date.now()).slice(-8)}`

async function signUp(page: Page, family: { phone: string; name: string; account: string }) {
  await page.goto('/officer/sign-up')
  await page.getByLabel('Số điện thoại của người bán').fill(family.phone)
  await page.getByLabel('Họ và tên').fill('Lò Thị Mẩy')
  await page.getByLabel('Người mua gọi là').fill(family.name)
  await page.getByLabel('Bản', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Số căn cước').fill('040 185 001 234')
  await page.getByLabel('Ngân hàng', { exact: true }).selectOption({ label: 'Agribank' })
  await page.getByLabel('Số tài khoản').fill(family.account)
  await page.getByLabel('Tên chủ tài khoản').fill('Lò Thị Mẩy')
  await page.getByText('Tôi đã đọc, nhà mình đồng ý').click()
  await page.getByRole('button', { name: 'Ghi vào chợ' }).click()
  await page.waitForURL(/\/officer\/[0-9a-f-]{36}/)
}

test('an officer signs a family up, sees its card, and may then sell for it', async ({
  page,
  market,
  newPhone: anotherPhone,
  allowConsole,
}) => {
  allowConsole(/status of 422/)
  const family = { phone: newPhone(), name: 'Chị Mẩy', account: `36042${String(Date.now()).slice(-8)}` }
  await signIn(page, market, officer, '/officer')
  await signUp(page, family)
  const sellerId = /officer\/([0-9a-f-]{36})/.exec(page.url())?.[1]

  await expect(page.getByText('Chưa xác minh')).toBeVisible()
  expect((await page.request.get(`/seller?for=${sellerId}`)).status(), 'not before the card was seen').toBe(409)

  await page.getByLabel('4 số cuối trên căn cước').first().fill('9999')
  await page.getByText('Tôi cầm thẻ trên tay').click()
  await page.getByRole('button', { name: 'Xác minh nhà này' }).click()
  await expect(page.getByText('Số trên thẻ không khớp')).toBeVisible()
  await page.getByLabel('4 số cuối trên căn cước').first().fill('1234')
  await page.getByRole('button', { name: 'Xác minh nhà này' }).click()
  await expect(page.getByText('Đã xác minh')).toBeVisible()
  await page.getByRole('button', { name: 'Đúng tên rồi' }).click()
  await expect(page.getByText('Đã kiểm tra')).toBeVisible()
  await page.getByRole('button', { name: 'Đã tập xong' }).click()
  await expect(page.getByText('Đã tập thử')).toBeVisible()

  await page.getByRole('link', { name: 'Bán giúp (làm hộ)' }).click()
  await page.waitForURL(/\/seller\?for=/)
  await expect(page.getByText('Chị Mẩy').first()).toBeVisible()

  const own = await anotherPhone()
  await signIn(own, market, family.phone, '/me')
  await expect(own.getByText('Xem căn cước và xác minh nhà mình')).toBeVisible()
  await expect(own.getByText('Lương Thị Hà').first()).toBeVisible()

  // Nobody else's officer, and no visitor, comes near.
  const other = await anotherPhone()
  await signIn(other, market, '0900000162', '/officer') // Kha Hoài Nam, of another commune
  expect((await other.request.get('/operator')).status()).toBe(403)
  expect((await other.request.get(`/officer/${sellerId}`)).status()).toBe(403)
  expect((await other.request.get(`/seller?for=${sellerId}`)).status()).toBe(404)
  const visitor = await anotherPhone()
  await visitor.goto('/officer')
  await visitor.waitForURL(/\/sign-in\?next=%2Fofficer/)

  await page.goto('/officer/sign-up')
  await page.getByLabel('Số điện thoại của người bán').fill(family.phone)
  await page.getByRole('button', { name: 'Ghi vào chợ' }).click()
  await expect(page.getByText('Cần nhà mình đồng ý thì mới đăng ký được.')).toBeVisible()
})
