import { randomInt, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tripWorkOf } from '#app/domain/selling/trip-work'
import type { Mover, SellingStore } from '#app/ports/selling-store'
import { type ScratchDatabase, scratchDatabase } from '../../../../scripts/testing/scratch-database'
import { insertMarketRows, insertPerson, type MarketRows } from '../market-rows.fake'
import { createPools, type Pools } from '../pools.server'
import { createSellingStore } from './selling-store.server'

describe('from the field to the door, in the database', () => {
  let scratch: ScratchDatabase
  let pools: Pools
  let selling: SellingStore
  let rows: MarketRows
  let by: Mover
  const now = new Date()
  beforeAll(async () => {
    scratch = await scratchDatabase()
    pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
    selling = createSellingStore(() => pools.general)
  })
  afterAll(async () => {
    await pools.stop()
    await scratch.drop()
  })
  beforeEach(async () => {
    rows = await insertMarketRows(pools.general)
    by = moverOf(rows)
  })
  const moverOf = ({ sellerId, sellerPersonId }: MarketRows): Mover => ({
    sellerId,
    personId: sellerPersonId,
    deviceId: randomUUID(),
    onBehalf: false,
  })

  async function anOrder(status: string, from: MarketRows = rows, method = 'cod'): Promise<string> {
    const buyer = await insertPerson(pools.general)
    const [orderId, basketId] = [randomUUID(), randomUUID()]
    await pools.general.query(
      `INSERT INTO basket (id, trip_id, person_id, place_id, fee_dong, quote) VALUES ($1, $2, $3, $4, 12000, '{}')`,
      [basketId, rows.tripId, buyer.id, rows.marketId],
    )
    await pools.general.query(
      `INSERT INTO orders (id, code, seller_id, device_id, person_id, status, trip_id, basket_id, place_id, recipient_name,
         recipient_phone, method, goods_dong, fee_dong, delivery_code)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'Chị Hoa', $10, $11, 30000, 12000, '4821')`,
      [
        orderId,
        `T${randomInt(1e9)}`,
        from.sellerId,
        randomUUID(),
        buyer.id,
        status,
        rows.tripId,
        basketId,
        rows.marketId,
        buyer.phone,
        method,
      ],
    )
    await pools.general.query(
      `INSERT INTO order_line (id, order_id, lot_id, quantity, base_amount, unit_price_dong, amount_dong) VALUES ($1, $2, $3, 2, 1000, 15000, 30000)`,
      [randomUUID(), orderId, from.lotId],
    )
    await pools.general.query(
      'UPDATE lot SET held_base = held_base + 1000, free_base = free_base - 1000 WHERE id = $1',
      [from.lotId],
    )
    return orderId
  }
  const statusOf = async (orderId: string) =>
    (await pools.general.query('SELECT status FROM orders WHERE id = $1', [orderId])).rows[0].status
  const work = async () => {
    const trip = (await selling.trips(rows.sellerId, new Date(now.getTime() - 3_600_000)))[0]
    return trip && tripWorkOf(trip, rows.sellerId)
  }

  it('tells what to cut and pack from the orders as they stand', async () => {
    expect(await work()).toMatchObject({ status: 'planned', toCut: [], waiting: [], stops: [] })
    await anOrder('confirmed')
    await anOrder('confirmed')
    await anOrder('says_paid', rows, 'vietqr')
    const trip = await work()
    expect(trip?.toCut).toEqual([{ name: 'Cải mèo', kind: 'cai-meo', unit: 'bo', quantity: 4 }])
    expect(trip?.waiting).toMatchObject([{ quantity: 2 }])
    expect(trip?.stops).toMatchObject([
      { place: 'cổng chợ', cashDong: 84_000, parcels: [{ recipient: 'Chị Hoa' }, {}] },
    ])
  })
  it('goes from cut to the road to the door, each step once', async () => {
    const [first, second] = [await anOrder('confirmed'), await anOrder('confirmed')]
    const waiting = await anOrder('placed', rows, 'vietqr')
    expect((await selling.cut(by, rows.tripId))?.map((moved) => moved.orderId).sort()).toEqual([first, second].sort())
    expect(await selling.cut(by, rows.tripId)).toEqual([])
    expect(await selling.sendOff(by, rows.tripId, now)).toHaveLength(2)
    expect(await statusOf(waiting)).toBe('placed')
    expect(await selling.deliver(by, first, '0000', now)).toEqual({ kind: 'wrong-code' })
    expect(await selling.deliver(by, first, '4821', now)).toMatchObject({
      kind: 'delivered',
      method: 'cod',
      repeated: false,
    })
    expect(await selling.deliver(by, first, null, now)).toMatchObject({ kind: 'delivered', repeated: true })
    expect(await selling.deliver(by, waiting, null, now)).toEqual({ kind: 'move-not-allowed' })
    expect(await selling.refuse(by, first, 'not-there', now)).toBe('move-not-allowed')
    expect(await selling.refuse(by, second, 'not-there', now)).toMatchObject({ status: 'refused' })
    const trip = await pools.general.query('SELECT status FROM trip WHERE id = $1', [rows.tripId])
    expect(trip.rows[0].status).toBe('done')
    const deliveries = await pools.general.query(
      'SELECT status, proof, refusal FROM delivery WHERE order_id = ANY($1) ORDER BY status',
      [[first, second]],
    )
    expect(deliveries.rows).toEqual([
      { status: 'delivered', proof: 'code', refusal: null },
      { status: 'refused', proof: null, refusal: 'not-there' },
    ])
  })
  it('gives the stock of a refused parcel back, once', async () => {
    const orderId = await anOrder('on_the_way')
    const stock = async () =>
      (await pools.general.query('SELECT held_base, free_base FROM lot WHERE id = $1', [rows.lotId])).rows[0]
    const before = await stock()
    await selling.refuse(by, orderId, 'changed-mind', now)
    await selling.refuse(by, orderId, 'changed-mind', now)
    expect(await stock()).toEqual({ held_base: before.held_base - 1000, free_base: before.free_base + 1000 })
  })
  it('lets the one who rides carry a neighbour’s packed parcels, and nobody else touch them', async () => {
    const neighbour = await insertMarketRows(pools.general)
    const stranger = moverOf(await insertMarketRows(pools.general))
    const [packed, uncut] = [await anOrder('cut', neighbour), await anOrder('confirmed', neighbour)]
    expect(await selling.sendOff(moverOf(neighbour), rows.tripId, now)).toBeNull()
    expect(await selling.cut(stranger, rows.tripId)).toBeNull()
    expect((await selling.sendOff(by, rows.tripId, now))?.map((moved) => moved.orderId)).toEqual([packed])
    expect(await statusOf(uncut)).toBe('confirmed')
    expect(await selling.deliver(stranger, packed, null, now)).toEqual({ kind: 'not-found' })
    expect(await selling.deliver(by, packed, null, now)).toMatchObject({ kind: 'delivered' })
  })
  it('says what is owed and by whom', async () => {
    await anOrder('confirmed')
    expect(await selling.owed(rows.sellerId)).toMatchObject([{ buyer: 'Chị Hoa', amountDong: 42_000, isCash: true }])
    expect(await selling.came(rows.sellerId, new Date(0))).toEqual([])
    expect(await selling.family(rows.sellerId)).toMatchObject({ name: 'Chị Thử', hamlet: 'bản Trên', officer: null })
  })
})
