// How it began: the officer sells live for a family from her own phone ("làm hộ"), a buyer pays into the family's account at a
// bank that tells nobody, and the family itself looks and says "Đủ".
import type { Page } from '@playwright/test'
import { phonePhoto } from './fakes/photo'
import { expect, test } from './fixtures'
import { checkOut, expectMoving, goLive, hold, listProduce, scanQr, signIn } from './steps'

test.setTimeout(150_000)

const officerPhone = '0900 000 161' // Lương Thị Hà of the seed
const familyPhone = '0981 000 444'

/** The choice of a hamlet by its name; the commune stands behind it. */
const labelOf = async (page: Page, hamlet: string) =>
  (await page.locator('option', { hasText: hamlet }).first().textContent()) ?? ''

test('a new family’s first order, sold live by the officer, is the family’s own', async ({
  page: officer,
  newPhone,
  market,
}) => {
  const sellerId = await test.step('the family is signed up and its card seen', async () => {
    await signIn(officer, market, officerPhone, '/officer')
    await officer.goto('/officer/sign-up')
    await officer.getByLabel('Số điện thoại của người bán').fill(familyPhone)
    await officer.getByLabel('Họ và tên').fill('Vi Thị Nga')
    await officer.getByLabel('Người mua gọi là').fill('Chị Nga')
    await officer.getByLabel('Bản', { exact: true }).selectOption({ label: await labelOf(officer, 'Khe Nhinh') })
    await officer.getByLabel('Số căn cước').fill('040 190 005 678')
    await officer.getByLabel('Ngân hàng', { exact: true }).selectOption({ label: 'Agribank' })
    await officer.getByLabel('Số tài khoản').fill('3604205550123')
    await officer.getByLabel('Tên chủ tài khoản').fill('VI THI NGA')
    await officer.getByText('Tôi đã đọc, nhà mình đồng ý').click()
    await officer.getByRole('button', { name: 'Ghi vào chợ' }).click()
    await officer.waitForURL(/\/officer\/[0-9a-f-]{36}/)
    await officer.getByLabel('4 số cuối trên căn cước').first().fill('5678')
    await officer.getByText('Tôi cầm thẻ trên tay').click()
    await officer.getByRole('button', { name: 'Xác minh nhà này' }).click()
    await expect(officer.getByText('Đã xác minh')).toBeVisible()
    return new URL(officer.url()).pathname.split('/').at(-1) ?? ''
  })

  const slug = await test.step('the officer lists and sells live for it', async () => {
    await listProduce(officer, { search: `?for=${sellerId}`, kind: 'Gừng', amount: '5', photo: await phonePhoto() })
    await officer.goto(`/seller?for=${sellerId}`)
    return goLive(officer)
  })

  const buyer = await newPhone()
  await test.step('a buyer sees that it is done on behalf, orders, and says that she has paid', async () => {
    await buyer.goto(`/live/${slug}`)
    await expect(buyer.getByText('Cán bộ xã làm hộ')).toBeVisible()
    await expectMoving(buyer)
    await hold(buyer, '1 kg')
    await checkOut(buyer, market, { name: 'Minh', phone: '0912 000 555' })
    expect(await scanQr(buyer)).toMatchObject({ bin: '970405', account: '3604205550123' })
    await buyer.getByRole('button', { name: 'Tôi đã chuyển' }).click()
    await expect(buyer.getByText(/^Đã báo .* xem tiền/)).toBeVisible()
  })

  await test.step('the officer may not say whether the money came; the family may', async () => {
    expect((await officer.request.get(`/seller/money?for=${sellerId}`)).status()).toBe(403)
    const family = await newPhone()
    await signIn(family, market, familyPhone, '/seller')
    await family.getByText('1 đơn báo đã chuyển tiền').click()
    await expect(family.getByText('Minh báo chuyển', { exact: false })).toBeVisible()
    await family.getByRole('button', { name: 'Đủ', exact: true }).click()
    await expect(family.getByText('Không có đơn nào chờ xem tiền.')).toBeVisible()
    await expect(buyer.getByRole('heading', { name: /^Đã nhận đủ/ })).toBeVisible()
  })
})
