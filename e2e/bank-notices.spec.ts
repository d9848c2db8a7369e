// The bank's messenger at its door, over HTTP and against the database: what is proved is believed, nothing else is.
import jsQR from 'jsqr'
import { Pool } from 'pg'
import sharp from 'sharp'
import { type FamilyRows, insertFamily, insertOrder } from '#app/adapters/database/money-rows.fake'
import { createMoneyStore } from '#app/adapters/database/money-store.server'
import { createAesSealer } from '#app/adapters/sealing/aes-sealer.server'
import { makeOpenPayment } from '#app/use-cases/payments/open-payment.server'
import { sepayBody, sepayHeaders, tellTransfer } from '../demo/fake-bank'
import type { Market } from '../scripts/testing/market'
import { readVietQr } from './fakes/read-vietqr'
import { expect, test } from './fixtures'

let db: Pool
let family: FamilyRows
test.beforeAll(async ({ market }) => {
  db = new Pool({ connectionString: market.appUrl, max: 2 })
  family = await insertFamily(db, sealerOf(market))
})
test.afterAll(() => db.end())

const sealerOf = (market: Market) => createAesSealer(Buffer.from(market.env.DATA_KEY ?? '', 'base64'))
const door = (market: Market) => ({ origin: market.origin, secret: market.env.SEPAY_WEBHOOK_SECRET ?? '' })

async function openOrder(market: Market) {
  const order = await insertOrder(db, family)
  const newId = () => crypto.randomUUID()
  const deps = { store: createMoneyStore(db, newId), sealer: sealerOf(market), newId, now: () => new Date() }
  const drawQr = () => Promise.reject(new Error('drawn by the market'))
  const opened = await makeOpenPayment({ ...deps, drawQr })({ orderId: order.id, origin: market.origin })
  if (!opened.ok) throw new Error(opened.reason)
  return { ...order, pay: opened.value }
}
async function statusOf(orderId: string): Promise<{ status: string; paid: number }> {
  return (await db.query('SELECT status, paid_dong AS paid FROM orders WHERE id = $1', [orderId])).rows[0]
}
async function countNotices(): Promise<number> {
  return (await db.query('SELECT count(*)::int AS n FROM notice')).rows[0].n
}

test('a QR picture is a PNG that says the bank, the account, the sum and the code, until it is paid', async ({
  market,
  request,
}) => {
  const { id, pay } = await openOrder(market)
  const picture = await request.get(pay.qrUrl)
  expect(picture.status()).toBe(200)
  expect(picture.headers()).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'private, no-cache' })
  const { data, info } = await sharp(await picture.body())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const seen = jsQR(new Uint8ClampedArray(data), info.width, info.height)
  expect(readVietQr(seen?.data ?? '')).toEqual({
    isDynamic: true,
    bin: '970422',
    account: family.account,
    amountDong: 42_000,
    memo: pay.memo,
  })
  const answer = await tellTransfer(door(market), { account: family.account, amountDong: 42_000, content: pay.memo })
  expect([answer.status, await answer.json()]).toEqual([200, { success: true }])
  expect(await statusOf(id)).toEqual({ status: 'confirmed', paid: 42_000 })
  expect((await request.get(pay.qrUrl)).status()).toBe(410)
  expect((await request.get(`${market.origin}/qr/${crypto.randomUUID()}.png`)).status()).toBe(404)
  expect((await request.get(`${market.origin}/qr/..%2f..%2fx.png`)).status()).toBe(404)
})

test('a transfer told twice counts once', async ({ market }) => {
  const { id, pay } = await openOrder(market)
  const transfer = { account: family.account, amountDong: 42_000, content: `CK ${pay.memo} GD 9`, id: 4711 }
  for (let time = 0; time < 3; time++) expect((await tellTransfer(door(market), transfer)).status).toBe(200)
  expect(await statusOf(id)).toEqual({ status: 'confirmed', paid: 42_000 })
})

test('what is forged, old, unsigned, changed or too large is refused and leaves no trace', async ({ market }) => {
  const { id, pay } = await openOrder(market)
  const url = `${market.origin}/webhooks/sepay`
  const body = sepayBody({ account: family.account, amountDong: 42_000, content: pay.memo })
  const post = async (headers: Record<string, string>, sent: string | Uint8Array<ArrayBuffer> = body) =>
    (await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: sent }))
      .status
  const { secret } = door(market)
  const good = await sepayHeaders(secret, body)
  const before = await countNotices()

  expect(await post({})).toBe(401)
  expect(await post(await sepayHeaders('some-other-secret-entirely', body))).toBe(401)
  expect(await post(await sepayHeaders(secret, body, new Date(Date.now() - 400_000)))).toBe(401)
  expect(await post(good, body.replace('42000', '43000'))).toBe(401)
  expect(await post({ ...good, 'X-SePay-Timestamp': 'yesterday' })).toBe(401)
  expect(await post({ Authorization: 'Apikey anything' })).toBe(401)
  expect(await post(good, 'x'.repeat(1024 * 1024))).toBe(413)
  expect((await fetch(url)).status).toBe(405)
  expect(await countNotices()).toBe(before)
  expect(await statusOf(id)).toEqual({ status: 'placed', paid: 0 })
})

test('what is signed and makes no sense is kept once and changes nothing', async ({ market }) => {
  const { id, pay } = await openOrder(market)
  const { secret, origin } = door(market)
  const before = await countNotices()
  const good = sepayBody({ account: family.account, amountDong: 42_000, content: pay.memo })
  const nonsense = ['-42000', '42000.5', '"42000"', '4e4', 'null', '9'.repeat(30)].map((sum) =>
    good.replace(':42000,', `:${sum},`),
  )
  for (const body of [...nonsense, '{}', '[]', 'đủ tiền', ...nonsense]) {
    const headers = await sepayHeaders(secret, body)
    expect((await fetch(`${origin}/webhooks/sepay`, { method: 'POST', headers, body })).status).toBe(400)
  }
  expect(await countNotices()).toBe(before + nonsense.length + 3)
  expect(await statusOf(id)).toEqual({ status: 'placed', paid: 0 })
})
