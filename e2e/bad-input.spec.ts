// Missing, huge, negative, fractional and foreign values at every door: an answer in words or an error acknowledgement, and
// nothing has changed.
import { Pool } from 'pg'
import { io, type Socket } from 'socket.io-client'
import type { Market } from '../scripts/testing/market'
import { expect, test } from './fixtures'
import { signIn } from './steps'

let db: Pool
test.beforeAll(({ market }) => {
  db = new Pool({ connectionString: market.ownerUrl, max: 2 })
})
test.afterAll(() => db.end())

/** Everything a bad request could have moved, but not the demo's clockwork (devices seen, limits counted). */
async function everything(): Promise<Record<string, unknown>> {
  const { rows } = await db.query(
    `SELECT (SELECT count(*)::int FROM orders) AS orders, (SELECT count(*)::int FROM order_line) AS lines,
       (SELECT sum(held_base)::int FROM lot) AS held, (SELECT sum(offered_base)::int FROM lot) AS offered,
       (SELECT count(*)::int FROM lot) AS lots, (SELECT count(*)::int FROM comment) AS comments,
       (SELECT count(*)::int FROM pin) AS pins, (SELECT count(*)::int FROM live_session) AS lives,
       (SELECT count(*)::int FROM seller) AS sellers, (SELECT count(*)::int FROM bank_account) AS accounts,
       (SELECT sum(paid_dong)::int FROM orders) AS paid, (SELECT count(*)::int FROM ledger_entry) AS ledger`,
  )
  return rows[0]
}
async function aLot() {
  const { rows } = await db.query(
    `SELECT l.id, l.price_dong AS price, s.slug FROM lot l JOIN live_lot ll ON ll.lot_id = l.id
     JOIN live_session s ON s.id = ll.live_session_id WHERE s.status = 'live' LIMIT 1`,
  )
  return rows[0] as { id: string; price: number; slug: string }
}
const connect = (market: Market) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = io(market.origin, { transports: ['websocket'], reconnection: false })
    socket.once('connect', () => resolve(socket)).once('connect_error', reject)
  })

test('sockets answer bad input with an error and do nothing', async ({ market }) => {
  const lot = await aLot()
  const before = await everything()
  const good = { key: crypto.randomUUID(), lotId: lot.id, quantity: 1, slug: lot.slug, seenPriceDong: lot.price }
  const bad: [string, unknown[]][] = [
    [
      'order:hold',
      [
        null,
        'text',
        [],
        {},
        ...[0, -1, 1.5, 1e9, '1', null, Number.NaN].map((quantity) => ({ ...good, quantity })),
        { ...good, key: 'no-key' },
        { ...good, lotId: "'; DROP TABLE lot; --" },
        { ...good, lotId: crypto.randomUUID() },
        { ...good, slug: '../../etc' },
        { ...good, seenPriceDong: -5 },
        { ...good, seenPriceDong: lot.price + 1 },
      ],
    ],
    [
      'comment:post',
      [{}, { ...good, name: '', text: 'x' }, { key: good.key, slug: lot.slug, name: 'A', text: 'x'.repeat(301) }],
    ],
    ['comment:hide', [{ slug: lot.slug, commentId: crypto.randomUUID() }]],
    ['pin:set', [{ slug: lot.slug, lotId: lot.id }, { slug: lot.slug }]],
    ['seller:join', [{ sellerId: crypto.randomUUID() }, {}]],
    ['room:join', [{ slug: 'khong-co-buoi-nay' }, { slug: 7 }]],
  ]
  for (const [event, inputs] of bad) {
    for (const input of inputs) {
      // A phone of its own each time: the limit for one is told apart from what is wrong.
      const socket = await connect(market)
      const answer = await socket.timeout(5_000).emitWithAck(event, input)
      expect(answer, `${event} ${JSON.stringify(input)}`).toMatchObject({ ok: false, reason: expect.any(String) })
      socket.disconnect()
    }
  }
  expect(await everything()).toEqual(before)
})

test('a page of another site gets no socket, and a flood is slowed down', async ({ market }) => {
  const foreign = io(market.origin, {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { Origin: 'https://elsewhere.example' },
  })
  await new Promise((resolve) => foreign.once('connect_error', resolve))
  expect(foreign.connected).toBe(false)

  const socket = await connect(market)
  const { slug } = await aLot()
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => socket.timeout(5_000).emitWithAck('room:join', { slug })),
  )
  expect(answers.some((answer) => answer.reason === 'too-fast')).toBe(true)
  socket.disconnect()
})

test('forms say in Vietnamese, at the field, what is wrong, and write nothing', async ({
  page,
  market,
  allowConsole,
}) => {
  allowConsole(/status of 4\d\d/)
  await signIn(page, market, '0900 000 105', '/seller')
  const before = await everything()
  for (const amount of ['0', '99999', 'abc']) {
    await page.goto('/seller/list?kind=gung')
    await page.getByLabel('Có bao nhiêu?').fill(amount)
    await page.locator('form').evaluate((form: HTMLFormElement) => form.setAttribute('novalidate', ''))
    await page.getByRole('button', { name: 'Đăng bán' }).click()
    const field = page.getByLabel('Có bao nhiêu?')
    await expect(field, amount).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(/[ạảãấầậẩẫắằặẳẵẹẻẽếềệểễịỉĩọỏõốồộổỗớờợởỡụủũứừựửữỳỵỷỹđ]/i)
  }
  const origin = { Origin: market.origin }
  for (const form of [
    { productId: 'x', lotId: 'y', kind: 'gung', unit: 'kg', quantity: '1', priceDong: '1' },
    { quantity: '-1', priceDong: '-1' },
    { kind: 'khong-co', unit: 'tan', quantity: '1.5', priceDong: '1e9' },
    {},
  ]) {
    const answer = await page.request.post('/seller/list', { form, headers: origin, maxRedirects: 0 })
    expect([400, 422], JSON.stringify(form)).toContain(answer.status())
  }
  expect(await everything()).toEqual(before)
})

test('what belongs to others, or needs signing in, is refused', async ({ page, market, request }) => {
  const before = await everything()
  const { rows } = await db.query(
    `SELECT id, code, right(recipient_phone, 3) AS digits, seller_id AS seller FROM orders WHERE recipient_phone IS NOT NULL LIMIT 1`,
  )
  const order = rows[0]
  const origin = { Origin: market.origin }
  for (const path of ['/seller', '/seller/money', '/officer', '/operator']) {
    const answer = await request.get(market.origin + path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(302)
    expect(answer.headers().location).toContain('/sign-in')
  }
  const wrong = String((Number(order.digits) + 1) % 1000).padStart(3, '0')
  expect((await request.get(`${market.origin}/o/${order.code}-${wrong}`)).status()).toBe(404)
  expect((await request.get(`${market.origin}/orders/${order.id}/checkout`)).status()).toBe(404)
  const cancel = { form: { intent: 'cancel' }, headers: origin, maxRedirects: 0 }
  expect(
    (await request.post(`${market.origin}/o/${order.code}-${order.digits}`, cancel)).status(),
  ).toBeGreaterThanOrEqual(400)

  await signIn(page, market, '0900 000 106', '/seller') // another family
  for (const path of [`/seller?for=${order.seller}`, `/seller/money?for=${order.seller}`, '/officer', '/operator'])
    expect([403, 404], path).toContain((await page.request.get(path)).status())
  const payment = { form: { paymentId: crypto.randomUUID(), answer: 'full' }, headers: origin, maxRedirects: 0 }
  expect((await page.request.post('/seller/money', payment)).status()).toBe(404)
  expect(await everything()).toEqual(before)
})
