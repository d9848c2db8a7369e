// A real market has no demo doors.
import { expect, test } from './fixtures'

const publicOrigin = 'https://cho-ban.example'
test.use({ marketOptions: { env: { DEMO: '0', PUBLIC_ORIGIN: publicOrigin } } })

test('without DEMO=1 every door of the demo is missing', async ({ request }) => {
  for (const door of ['/demo', '/demo/bank', '/demo/transfers']) {
    expect((await request.get(door)).status(), door).toBe(404)
  }
  const form = { role: 'operator' }
  const headers = { Origin: publicOrigin, Host: new URL(publicOrigin).host }
  for (const door of ['/demo?index', '/demo/bank', '/demo/broadcast', '/demo/tend', '/demo/release']) {
    const answer = await request.post(door, { headers, form, maxRedirects: 0 })
    expect(answer.status(), door).toBe(404)
  }
})
