import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client, Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orderStatuses } from '#app/domain/orders/order-status'
import { checkOrders } from '../scripts/orders/check-orders'
import { type ScratchDatabase, scratchDatabase } from '../scripts/testing/scratch-database'
import { demoLive, seed } from './seed'

const hour = 3_600_000
const evening = new Date('2026-11-22T12:10:00Z')
const options = { dataKey: Buffer.alloc(32, 7).toString('base64'), log: () => {} }

let scratch: ScratchDatabase
let dataDir: string
let db: Client
beforeAll(async () => {
  scratch = await scratchDatabase()
  dataDir = await mkdtemp(path.join(tmpdir(), 'cho-ban-seed-'))
  db = new Client({ connectionString: scratch.ownerUrl })
  await db.connect()
})
afterAll(async () => {
  await db.end()
  await scratch.drop()
  await rm(dataDir, { recursive: true })
})
const seedAt = (now: Date) => seed({ ...options, dataDir, ownerUrl: scratch.ownerUrl, now })
const count = async (sql: string) => Number((await db.query(sql)).rows[0].count)
async function expectSound() {
  const pool = new Pool({ connectionString: scratch.ownerUrl, max: 1 })
  expect(await checkOrders(pool)).toEqual([])
  await pool.end()
  const { rows } = await db.query(
    `SELECT o.id FROM orders o WHERE o.status IN ('confirmed', 'cut', 'on_the_way', 'delivered', 'settled')
       AND o.goods_dong + o.fee_dong - o.credit_dong - o.paid_dong
         <> (SELECT coalesce(sum(amount_dong), 0) FROM ledger_entry WHERE account = 'buyer:' || o.id)`,
  )
  expect(rows).toEqual([])
}

it('fills an empty market: all communes, a live that runs, orders in every state', async () => {
  await seedAt(evening)
  expect(await count('SELECT count(*) FROM commune')).toBe(130)
  expect(await count('SELECT count(*) FROM seller')).toBe(14)
  const { rows } = await db.query('SELECT DISTINCT status FROM orders')
  expect(rows.map((row) => row.status).sort()).toEqual([...orderStatuses].sort())
  const live = await db.query('SELECT status FROM live_session WHERE slug = $1', [demoLive.slug])
  expect(live.rows[0].status).toBe('live')
  await expectSound()
})

it('changes no number of rows when run again at once', async () => {
  const tables = [
    'person',
    'orders',
    'order_line',
    'basket',
    'payment',
    'ledger_entry',
    'trip',
    'lot',
    'pin',
    'comment',
  ]
  const sql = tables.map((table) => `SELECT count(*) AS n FROM "${table}"`).join(' UNION ALL ')
  const counts = async () => (await db.query(sql)).rows.map((row) => row.n)
  const before = await counts()
  await seedAt(new Date(evening.getTime() + 60_000))
  expect(await counts()).toEqual(before)
  await expectSound()
})

it.each([9, 33, 24 * 9])(
  'moves on with the days: %i hours later there is still a live, a next trip and sound books',
  async (hours) => {
    const now = new Date(evening.getTime() + hours * hour)
    await seedAt(now)
    await expectSound()
    const upcoming = await db.query(
      `SELECT count(*) FROM trip WHERE status = 'planned' AND closes_at > $1 AND closes_at < $1 + interval '30 hours'`,
      [now],
    )
    expect(Number(upcoming.rows[0].count)).toBeGreaterThan(5)
    const announced = await db.query(
      `SELECT count(*) FROM live_session WHERE status = 'announced' AND announced_for > $1`,
      [now],
    )
    expect(Number(announced.rows[0].count)).toBe(2)
    expect(await count(`SELECT count(*) FROM orders WHERE status IN ('confirmed', 'cut', 'on_the_way')`)).toBeLessThan(
      20,
    )
  },
)

it('leaves a live that somebody started in the demo behind, and what they ordered', async () => {
  await db.query(`UPDATE live_session SET status = 'ended', ended_at = now() WHERE slug = $1`, [demoLive.slug])
  await db.query(
    `INSERT INTO live_session (id, slug, seller_id, title, status, announced_for, started_at, created_by_id, media_key)
     SELECT gen_random_uuid(), 'khac', seller_id, 'Khác', 'live', now(), now(), created_by_id, 'k' FROM live_session WHERE slug = $1`,
    [demoLive.slug],
  )
  await seedAt(new Date(evening.getTime() + 24 * 9 * hour + 60_000))
  const { rows } = await db.query(`SELECT slug, status FROM live_session WHERE slug IN ('khac', $1) ORDER BY slug`, [
    demoLive.slug,
  ])
  expect(rows.map((row) => row.status)).toEqual(['live', 'ended'])
})
