// What `npm start` on a fresh clone shows: the demo's live, its made-up buyers, its roles and its pretend bank.
import { startDemo } from '../demo/start'
import { expect, test } from './fixtures'

// A market of its own: other journeys' lives would stand above the demo's on home.
test.use({ marketOptions: { env: { DEMO: '1' } } })

const complaints: string[] = []
const log = {
  info() {},
  warn: (fields: object, message: string) => void complaints.push(`${message} ${JSON.stringify(fields)}`),
}

test.describe('the demo', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>
  test.beforeAll(async ({ market }) => {
    demo = await startDemo({ origin: market.origin, log, bankSecret: market.env.SEPAY_WEBHOOK_SECRET })
  })
  test.afterAll(async () => {
    await demo.stop()
    expect(complaints).toEqual([])
  })

  test('a newcomer sees the picture move and orders come in within ten seconds of opening home', async ({
    page,
    market,
  }) => {
    await expect.poll(async () => (await fetch(`${market.origin}/live/chi-thuong-khe-nhinh/master.m3u8`)).ok).toBe(true)
    await page.goto('/')
    const within = { timeout: 10_000 }
    await Promise.all([
      expect(page.getByText(/vừa giữ \d/).first()).toBeVisible(within),
      expect
        .poll(() => page.evaluate(() => document.querySelector('video')?.currentTime ?? 0), within)
        .toBeGreaterThan(0.5),
    ])
  })

  test('the room pins what the hands lift, and it changes with them', async ({ page }) => {
    await page.goto('/live/chi-thuong-khe-nhinh')
    const seen = new Set<string>()
    const look = async () => {
      const words = (await page.locator('body').textContent()) ?? ''
      const lifted = /(15|12|28|30)\.000/.exec(words)?.[0]
      if (lifted) seen.add(lifted)
      return seen.size
    }
    await expect.poll(look, { timeout: 20_000 }).toBeGreaterThan(1)
  })

  test('each role is one press away', async ({ page }) => {
    for (const [role, address] of [
      ['seller', '/seller'],
      ['helper', '/seller'],
      ['officer', '/officer'],
      ['operator', '/operator'],
      ['buyer', '/'],
      ['stranger', '/'],
    ] as const) {
      await page.goto('/demo')
      await page.locator(`button[value=${role}]`).click()
      await expect(page).toHaveURL(new RegExp(`${address}(\\?.*)?$`))
      await expect(page.getByText('Không thấy trang này')).toHaveCount(0)
    }
  })

  test('a pretend transfer is believed only through the signed notice, in full and short', async ({ page }) => {
    await page.goto('/demo/bank')
    const codes = page.getByRole('heading', { level: 2 })
    const first = (await codes.first().textContent()) ?? ''
    await page.locator('button[value=full]').first().click()
    await expect(page.getByRole('status')).toContainText('Ngân hàng đang báo cho chợ')
    await expect(page.getByText(first)).toHaveCount(0)
    await page.locator('button[value=short]').first().click()
    // What is missing has a QR code of its own, for 5.000 đ.
    await expect(page.locator('button[value=full]', { hasText: /Chuyển đủ 5\.000/ })).toBeVisible()
  })
})
