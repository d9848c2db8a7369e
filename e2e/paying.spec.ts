// A buyer without an account pays a family whose bank tells: in full, then short and the rest. The page changes by itself.
import { expect, test } from './fixtures'
import { checkOut, hold, payByQr } from './steps'

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('link', { name: /Ngọn su su/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: /Ngọn su su/ })).toBeVisible()
})

test('a transfer in full is seen by itself, and the order says when the greens come', async ({ page, market }) => {
  await hold(page, '1 bó')
  await checkOut(page, market, { name: 'Thảo', phone: '0912 000 111' })
  const due = await page
    .getByText(/^[\d.]+\sđ$/)
    .first()
    .textContent()
  const scanned = await payByQr(page, market)
  expect(scanned).toMatchObject({ isDynamic: true, bin: '970423', account: '0900000000505' })
  expect(`${scanned.amountDong}`).toBe(due?.replace(/\D/g, ''))
  await expect(page.getByRole('heading', { name: /^Đã nhận đủ/ })).toBeVisible()
  await page.getByRole('link', { name: 'Xem đơn' }).click()
  await expect(page.getByText('Đã nhận đơn').first()).toBeVisible()
})

test('a short transfer is said as such, and the new code for the rest settles it', async ({ page, market }) => {
  await hold(page, '1 bó')
  await checkOut(page, market, { name: 'Bình', phone: '0912 000 222' })
  const first = await payByQr(page, market, 5_000)
  const rest = (first.amountDong ?? 0) - 5_000
  await expect(page.getByText(/Mới nhận được 5\.000\sđ/)).toBeVisible()
  const second = await payByQr(page, market)
  expect(second.amountDong).toBe(rest)
  expect(second.memo).not.toBe(first.memo)
  await expect(page.getByRole('heading', { name: /^Đã nhận đủ/ })).toBeVisible()
})
