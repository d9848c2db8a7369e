import { expect, test } from './fixtures'

test('the home page opens on a phone without a complaint in the console', async ({ page }) => {
  const answer = await page.goto('/')
  expect(answer?.status()).toBe(200)
  await expect(page).toHaveTitle(/Chợ Bản/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
})

test('health doors say that the market is alive and its database answers', async ({ request, market }) => {
  expect(await (await request.get(`${market.origin}/healthz`)).json()).toEqual({ alive: true })
  expect(await (await request.get(`${market.origin}/readyz`)).json()).toEqual({ database: true })
})

test('a write from another site is refused, a page of an older build gets no page for a file', async ({
  request,
  market,
}) => {
  const foreign = { headers: { Origin: 'https://elsewhere.example' }, data: 'x=1' }
  expect((await request.post(`${market.origin}/`, foreign)).status()).toBe(403)
  expect((await request.get(`${market.origin}/assets/old-build.js`)).status()).toBe(404)
})
