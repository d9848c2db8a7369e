// The doors of the market, over HTTP and sockets against the built server: bad input changes nothing and is answered in
// words, and each is let in only where the matrix says so. Needs no browser.
import { test as base, expect } from '@playwright/test'
import { type Market, startMarket } from '../scripts/testing/market'
import { ask, isRefused, saysWhy } from './doors/ask'
import { attempts } from './doors/bad-values'
import { forms, slug } from './doors/forms'
import { type Door, eventDoors, matrix } from './doors/matrix'
import { type Cookies, everybody, signInEverybody } from './doors/people'
import { seededIds } from './doors/seeded'
import { askSocket, wrongInputs } from './doors/sockets'
import { openTrace, type Trace } from './doors/trace'
import { eventsWritten, routesWritten } from './doors/written'

type Place = { market: Market; cookies: Cookies; trace: Trace; ids: Awaited<ReturnType<typeof seededIds>> }
const test = base.extend<object, { place: Place }>({
  place: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the braces
    async ({}, use) => {
      const market = await startMarket()
      const trace = await openTrace(market.ownerUrl)
      const cookies = await signInEverybody(market)
      await use({ market, cookies, trace, ids: await seededIds(trace.db) })
      expect(await trace.breaches(), 'orders, lots and baskets agree in the end').toEqual([])
      await trace.end()
      await market.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

test('every route and every event has its row in the matrix', ({ place }) => {
  const rows = matrix(place.ids)
  const said = Object.fromEntries(
    Object.entries(rows).map(([route, row]) => [route, { load: 'load' in row, act: 'act' in row }]),
  )
  expect(said).toEqual(routesWritten())
  expect(Object.keys(eventDoors('')).sort()).toEqual(eventsWritten().sort())
})

test('each is let in where the matrix says, and nowhere else', async ({ place }) => {
  const { market, cookies, ids } = place
  const wrong: string[] = []
  const walk = async (name: string, door: Door) => {
    for (const who of door.triedBy ?? everybody) {
      const answer = await ask(market.origin, { ...door.request, cookie: cookies[who] })
      const isIn = !isRefused(answer)
      if (answer.status >= 500 || isIn !== door.in.includes(who)) wrong.push(`${name} as ${who}: ${answer.status}`)
    }
  }
  for (const [route, { load, act }] of Object.entries(matrix(ids))) {
    if (load) await walk(`${route} load`, load)
    for (const [i, door] of [act ?? []].flat().entries()) await walk(`${route} act ${i}`, door)
  }
  for (const [event, door] of Object.entries(eventDoors(place.ids.past))) {
    if ('noAnswer' in door) continue
    for (const who of everybody) {
      const answer = await askSocket(market.origin, cookies[who], event, door.input)
      const refused = answer === 'cut off' || (!answer.ok && /^not-(signed-in|allowed)$/.test(answer.reason))
      if (refused === door.in.includes(who)) wrong.push(`${event} as ${who}: ${JSON.stringify(answer)}`)
    }
  }
  expect(wrong).toEqual([])
})

test('a form that is wrong in any way is answered in words and changes nothing', async ({ place }) => {
  const { market, cookies, trace, ids } = place
  const wrong: string[] = []
  for (const form of forms(ids)) {
    const before = await trace.look()
    for (const { what, fields } of attempts(form)) {
      const begun = performance.now()
      const { status, text } = await ask(market.origin, { path: form.path, form: fields, cookie: cookies[form.as] })
      const ms = Math.round(performance.now() - begun)
      const isAnswered = status >= 400 && status < 500 && saysWhy(text) && ms < 3_000
      if (!isAnswered) wrong.push(`${form.route} ${what}: ${status} after ${ms} ms`)
    }
    const after = await trace.look()
    for (const table of Object.keys(after))
      if (after[table] !== before[table]) wrong.push(`${form.route}: ${table} changed`)
  }
  expect(wrong).toEqual([])
})

test('an event that is wrong in any way is refused and changes nothing', async ({ place }) => {
  const { market, cookies, trace } = place
  const wrong: string[] = []
  const before = await trace.look()
  for (const [event, door] of Object.entries(eventDoors(place.ids.past))) {
    if ('noAnswer' in door) continue
    // A new phone each time, so that none is too fast.
    const good = event === 'comment:post' ? { ...(door.input as object), slug } : (door.input as object)
    for (const input of wrongInputs({ ...good })) {
      const answer = await askSocket(market.origin, cookies.anonymous, event, input)
      if (answer !== 'cut off' && (answer.ok || answer.reason === 'try-again')) {
        wrong.push(`${event} ${JSON.stringify(input)?.slice(0, 150)}: ${JSON.stringify(answer).slice(0, 80)}`)
      }
    }
  }
  expect(wrong).toEqual([])
  expect(await trace.look()).toEqual(before)
})

test('what comes from elsewhere, is too large, or asks for what there is not is turned away', async ({ place }) => {
  const { market, cookies } = place
  const send = async (request: Parameters<typeof ask>[1]) =>
    (await ask(market.origin, { cookie: cookies.seller, ...request })).status
  const form = { intent: 'close', lotId: crypto.randomUUID() }
  for (const Origin of ['https://elsewhere.example', 'null', `${market.origin}.example`]) {
    expect(await send({ path: '/seller/produce', form, headers: { Origin } })).toBe(403)
    await expect(askSocket(market.origin, '', 'room:join', { slug }, Origin)).rejects.toThrow()
  }
  const large = (kilobytes: number) => `x=${'x'.repeat(kilobytes * 1024)}`
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  for (const path of ['/me', '/seller/produce', '/sign-in', '/place']) {
    expect(await send({ path, body: large(65), headers })).toBe(413)
    expect(await send({ path, body: large(1025), headers })).toBe(413)
  }
  expect(await send({ path: '/webhooks/sepay', body: large(65) })).toBe(413)
  for (const path of [
    '/assets/gone-12345.js',
    '/nothing',
    '/live/nothing',
    '/lots/x',
    '/orders/x/checkout',
    '/o/X-1',
    '/%',
    '/live/%00',
  ]) {
    expect(await send({ path }), path).toBe(404)
  }
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']) {
    for (const path of [
      '/',
      '/me',
      '/hold',
      '/qr/x.png',
      '/officer',
      '/assets/x.js',
      '/webhooks/sepay',
      '/demo/transfers',
    ]) {
      expect(await send({ path, method }), `${method} ${path}`).toBeLessThan(500)
    }
  }
})

test('one key has one effect, and what is said as HTML is shown as text', async ({ place }) => {
  const { market, cookies, trace } = place
  const key = crypto.randomUUID()
  const first = { key, slug, name: '<b>Ngân</b>', text: '<script>alert(1)</script> \u202e0912 345 678' }
  const answers = [first, first].map((input) => askSocket(market.origin, cookies.buyer, 'comment:post', input))
  const [once, twice] = await Promise.all(answers)
  expect(once).toMatchObject({ ok: true })
  expect(twice).toEqual(once)
  const { text } = await ask(market.origin, { path: `/live/${slug}` })
  expect(text).not.toContain('<script>alert(1)')
  expect(text).not.toContain('912 345 678')

  const product = {
    productId: crypto.randomUUID(),
    lotId: crypto.randomUUID(),
    kind: 'gung',
    unit: 'kg',
    priceDong: '25.000',
  }
  const list = {
    path: '/seller/list',
    cookie: cookies.seller,
    form: { ...product, quantity: '3', name: '<i>Gừng</i>' },
  }
  expect((await ask(market.origin, list)).status).toBe(302)
  const after = await trace.look()
  expect((await ask(market.origin, list)).status).toBe(302)
  expect(await trace.look()).toEqual(after)
  const { rows } = await trace.db.query('SELECT price_dong FROM lot WHERE id = $1', [product.lotId])
  expect(rows).toEqual([{ price_dong: 25_000 }])
  const page = await ask(market.origin, { path: `/lots/${product.lotId}` })
  expect(page.text).toContain('&lt;i&gt;Gừng')
  expect(page.text).not.toContain('<i>Gừng')
})
