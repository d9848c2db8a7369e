// The database dies in the middle of an evening: the market says so honestly, keeps nothing half done and comes back by itself.
import { tellTransfer } from '../demo/fake-bank'
import { databaseLine } from './fakes/database-line'
import { expect, test } from './fixtures'

const line = databaseLine()
test.use({ marketOptions: { reachDatabase: line.through } })
test.afterAll(() => line.cut())

test('a dead database is told as such on every door, and everything comes back by itself', async ({
  page,
  request,
  market,
  allowConsole,
}) => {
  allowConsole(/503|ERR_/)
  const bank = { origin: market.origin, secret: market.env.SEPAY_WEBHOOK_SECRET ?? '' }
  const transfer = { account: '0900000000101', amountDong: 1_000, content: 'thu' }
  const ready = async () => (await request.get(`${market.origin}/readyz`)).status()
  expect((await page.goto('/'))?.status()).toBe(200)
  expect(await ready()).toBe(200)

  await line.cut()
  await expect.poll(ready).toBe(503)
  const answer = await page.goto('/')
  expect(answer?.status()).toBe(503)
  expect(answer?.headers()['retry-after']).toBe('5')
  await expect(page.getByRole('heading', { name: 'Chợ đang nghỉ một lát' })).toBeVisible()
  // The bank's messenger has to try again: an answer of success would lose the money's news.
  expect((await tellTransfer(bank, transfer)).status).toBe(503)
  expect((await request.get(`${market.origin}/healthz`)).status()).toBe(200)

  await line.mend()
  await expect.poll(ready).toBe(200)
  // The page looks again by itself.
  await expect(page.getByRole('heading', { name: 'Chợ đang nghỉ một lát' })).toBeHidden()
  await expect(page).toHaveTitle(/Chợ Bản/)
  expect((await tellTransfer(bank, transfer)).status).toBe(200)
})
