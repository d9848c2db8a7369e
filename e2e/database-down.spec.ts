import { withClient } from '../scripts/database/roles'
import { inDatabase } from '../scripts/testing/test-cluster'
import { expect, test } from './fixtures'

// The database of this market alone refuses everybody, and throws out who is in.
async function setReachable(ownerUrl: string, reachable: boolean): Promise<void> {
  const name = new URL(ownerUrl).pathname.slice(1)
  await withClient(inDatabase(ownerUrl, 'cho_ban'), async (owner) => {
    await owner.query('GRANT cho_ban_login TO CURRENT_USER')
    await owner.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${reachable}`)
    if (reachable) return
    await owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'cho_ban_login'`,
      [name],
    )
  })
}

test('a dead database is told in plain words, and the market comes back by itself', async ({
  page,
  market,
  allowConsole,
}) => {
  allowConsole(/503|Failed to load resource|WebSocket/)
  await page.goto('/')
  await setReachable(market.ownerUrl, false)
  try {
    const answer = await page.goto('/')
    expect(answer?.status()).toBe(503)
    expect(answer?.headers()['retry-after']).toBe('5')
    await expect(page.getByRole('heading')).toHaveText('Chợ đang nghỉ một lát')
    expect((await page.request.get('/readyz')).status()).toBe(503)
    expect((await page.request.get('/healthz')).status()).toBe(200)
  } finally {
    await setReachable(market.ownerUrl, true)
  }
  // The page reloads itself every five seconds.
  await expect(page.getByRole('heading', { name: 'Chợ đang nghỉ một lát' })).toHaveCount(0, { timeout: 20_000 })
  expect((await page.goto('/'))?.status()).toBe(200)
})
