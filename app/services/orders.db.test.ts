import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertMarketRows, insertPerson, type MarketRows } from '#app/adapters/database/market-rows.fake'
import { createPools, type Pools } from '#app/adapters/database/pools.server'
import { createPrisma } from '#app/adapters/database/prisma.server'
import type { Viewer } from '#app/domain/people/viewer'
import type { MarketEvent } from '#app/ports/publisher'
import { createEventHub } from '#app/realtime/event-hub.server'
import type { OrdersService } from '#app/use-cases/orders-service'
import { checkOrders } from '../../scripts/orders/check-orders'
import { type ScratchDatabase, scratchDatabase } from '../../scripts/testing/scratch-database'
import { createOrders } from './orders.server'

describe('an order, from the tap to its end', () => {
  let scratch: ScratchDatabase
  let pools: Pools
  let orders: OrdersService
  let rows: MarketRows
  const events: MarketEvent[] = []
  beforeAll(async () => {
    scratch = await scratchDatabase()
    pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
    const hub = createEventHub()
    hub.subscribe((event) => events.push(event))
    const core = {
      hub,
      database: () => ({ pools, prisma: createPrisma(pools.general) }),
      now: () => new Date(),
      newId: () => randomUUID(),
      randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
      jobs: { handle: () => {}, send: async () => {}, schedule: () => {}, repeat: () => {} },
    }
    orders = createOrders(core)
  })
  beforeEach(async () => {
    rows = await insertMarketRows(pools.general)
    events.length = 0
  })
  afterAll(async () => {
    await pools.stop()
    await scratch.drop()
  })

  const stranger = (): Viewer => ({ deviceId: randomUUID(), locale: 'vi', person: null })
  const noRights = { sellerId: null, helps: [], officerOf: [], isOperator: false }
  const signIn = async (viewer: Viewer): Promise<Viewer> => {
    const person = await insertPerson(pools.general)
    await orders.adoptDevice(viewer.deviceId, person.id)
    return { ...viewer, person: { ...person, name: 'Trần Thị Hoa', ...noRights } }
  }
  const farmer = (): Viewer => ({
    ...stranger(),
    person: { id: rows.sellerPersonId, name: 'Chị Thử', phone: null, ...noRights, sellerId: rows.sellerId },
  })
  const tap = async (viewer: Viewer, quantity = 2) => {
    const held = await orders.hold(viewer, {
      key: randomUUID(),
      lotId: rows.lotId,
      quantity,
      slug: rows.slug,
      seenPriceDong: 15_000,
    })
    if (!held.ok) throw new Error(held.reason)
    return held.order
  }
  const wish = (orderId: string, more: object = {}) => ({
    orderId,
    name: 'Hoa',
    tripId: rows.tripId,
    placeId: rows.marketId,
    method: 'cod' as const,
    seenFeeDong: 25_000,
    ...more,
  })
  const left = async () => (await orders.lotsNow([rows.lotId]))[0]?.left
  const giveAccount = () =>
    pools.general.query(
      `INSERT INTO bank_account (id, seller_id, bank_bin, number_sealed, number_hash, number_last4, holder_name, active_from)
        VALUES (gen_random_uuid(), $1, '970405', 'x', $2, '1234', 'CHI THU', now())`,
      [rows.sellerId, randomBytes(16)],
    )

  it('goes from a stranger’s tap over checkout to an order with one fee and a link', async () => {
    const viewer = stranger()
    const held = await tap(viewer)
    expect(held).toMatchObject({ status: 'held', goodsDong: 30_000, lines: [{ quantity: 2, name: 'Cải mèo' }] })
    expect(events.map((event) => event.type)).toEqual(['lot:changed', 'lot:held', 'order:changed'])
    expect(await orders.place(viewer, wish(held.id))).toEqual({ ok: false, reason: 'not-signed-in' })

    const buyer = await signIn(viewer)
    const checkout = await orders.checkout(buyer, held.id, rows.marketId)
    if (!checkout.ok) throw new Error(checkout.reason)
    expect(checkout.value).toMatchObject({ codAllowed: true, qrAllowed: false, isSignedIn: true, suggestedOption: 0 })
    expect(checkout.value.options[0]).toMatchObject({ tripId: rows.tripId, feeDong: 25_000, commune: 'Thử' })

    const placed = await orders.place(buyer, wish(held.id))
    if (!placed.ok) throw new Error(placed.reason)
    expect(placed.value).toMatchObject({ status: 'confirmed', feeDong: 25_000, dueDong: 55_000, method: 'cod' })
    expect(placed.value.deliveryCode).toMatch(/^\d{4}$/)
    expect(await orders.place(buyer, wish(held.id, { method: 'vietqr' }))).toMatchObject({
      ok: true,
      value: { method: 'cod', dueDong: 55_000 },
    })
    const link = placed.value.link?.replace('/o/', '') ?? ''
    const byLink = await orders.byLink(link, null)
    expect(byLink).toMatchObject({ id: held.id, deliveryCode: null, recipient: { phone: null }, sellerPhone: null })
    expect(await orders.byLink(link.replace(/\d{3}$/, '000'), null)).toBeNull()
    expect((await orders.mine(buyer)).map((order) => order.id)).toEqual([held.id])
    expect(await orders.byId(stranger(), held.id)).toBeNull()
    expect(await orders.byId(farmer(), held.id)).toMatchObject({ deliveryCode: null, recipient: { name: 'Hoa' } })
  })

  it('asks one fee for all orders of a buyer on one ride, and hands it on when its order falls away', async () => {
    const buyer = await signIn(stranger())
    const first = await tap(buyer)
    await orders.place(buyer, wish(first.id))
    const second = await tap(buyer)
    expect(second.id).not.toBe(first.id)
    const checkout = await orders.checkout(buyer, second.id, null)
    expect(checkout).toMatchObject({ ok: true, value: { options: [{ feeDong: 0 }] } })
    expect(await orders.place(buyer, wish(second.id, { seenFeeDong: 0 }))).toMatchObject({ ok: true })
    expect((await orders.byId(buyer, second.id))?.feeDong).toBe(0)
    expect(await orders.cancelByBuyer(buyer, first.id)).toMatchObject({ ok: true, value: { status: 'cancelled' } })
    expect((await orders.byId(buyer, second.id))?.feeDong).toBe(25_000)
    expect(await left()).toBe(18)
  })

  it('refuses a higher fee than was read, a place out of reach, a closed and a full ride', async () => {
    const buyer = await signIn(stranger())
    const { id } = await tap(buyer)
    expect(await orders.place(buyer, wish(id, { seenFeeDong: 20_000 }))).toEqual({ ok: false, reason: 'fee-changed' })
    expect(await orders.place(buyer, wish(id, { placeId: rows.hamletId }))).toEqual({
      ok: false,
      reason: 'out-of-reach',
    })
    expect(await orders.place(buyer, wish(id, { method: 'vietqr' }))).toEqual({
      ok: false,
      reason: 'method-not-allowed',
    })
    await pools.general.query('UPDATE trip SET capacity_grams = 900 WHERE id = $1', [rows.tripId])
    expect(await orders.place(buyer, wish(id))).toEqual({ ok: false, reason: 'trip-full' })
    await pools.general.query('UPDATE trip SET closes_at = now() WHERE id = $1', [rows.tripId])
    expect(await orders.place(buyer, wish(id))).toEqual({ ok: false, reason: 'trip-closed' })
    expect(await orders.place(await signIn(stranger()), wish(id))).toEqual({ ok: false, reason: 'not-found' })
    expect(await orders.byId(buyer, id)).toMatchObject({ status: 'held' })
  })

  it('never loads a ride beyond what it carries, however many place at once', async () => {
    await pools.general.query('UPDATE trip SET capacity_grams = 3000 WHERE id = $1', [rows.tripId])
    const buyers = await Promise.all(Array.from({ length: 8 }, () => signIn(stranger())))
    const taps = await Promise.all(buyers.map((buyer) => tap(buyer)))
    const answers = await Promise.all(buyers.map((buyer, i) => orders.place(buyer, wish(taps[i]?.id ?? ''))))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3)
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'trip-full')).toHaveLength(5)
  })

  it('ends a hold by the database’s clock, once extended, and gives the stock back', async () => {
    const viewer = stranger()
    const { id } = await tap(viewer)
    const until = async () => (await orders.byId(viewer, id))?.holdUntil ?? ''
    const first = await until()
    await orders.extendHold(viewer.deviceId)
    await orders.extendHold(viewer.deviceId)
    expect(Date.parse(await until()) - Date.parse(first)).toBe(5 * 60_000)
    await orders.sweep()
    expect(await left()).toBe(18)
    await pools.general.query('UPDATE orders SET hold_until = now() WHERE id = $1', [id])
    expect(await orders.place(await signIn(viewer), wish(id))).toEqual({ ok: false, reason: 'hold-expired' })
    events.length = 0
    await orders.sweep()
    expect(await left()).toBe(20)
    expect(events).toContainEqual({ type: 'lot:changed', lotId: rows.lotId })
    expect(events).toContainEqual(expect.objectContaining({ type: 'order:changed', orderId: id, what: 'expired' }))
    expect(await orders.sweep()).toEqual({ holds: 0, unpaid: 0, trips: 0 })
  })

  it('waits for a transfer until half an hour after the live, unless money has come', async () => {
    await giveAccount()
    const [one, two] = [await signIn(stranger()), await signIn(stranger())]
    const [a, b] = [await tap(one), await tap(two)]
    for (const [buyer, order] of [
      [one, a],
      [two, b],
    ] as const) {
      const placed = await orders.place(buyer, wish(order.id, { method: 'vietqr' }))
      if (!placed.ok) throw new Error(placed.reason)
      expect(placed.value).toMatchObject({ status: 'placed', payUntil: placed.value.delivery?.closesAt })
    }
    await orders.liveEnded(rows.liveId)
    const payUntil = Date.parse((await orders.byId(one, a.id))?.payUntil ?? '')
    expect(payUntil - Date.now()).toBeGreaterThan(29 * 60_000)
    expect(payUntil - Date.now()).toBeLessThanOrEqual(30 * 60_000)
    await pools.general.query('UPDATE orders SET pay_until = now() WHERE id = ANY($1::uuid[])', [[a.id, b.id]])
    await pools.general.query('UPDATE orders SET paid_dong = 10000 WHERE id = $1', [b.id])
    expect(await orders.sweep()).toMatchObject({ unpaid: 1 })
    expect((await orders.byId(one, a.id))?.status).toBe('expired')
    expect((await orders.byId(two, b.id))?.status).toBe('placed')
    expect(await left()).toBe(18)
  })

  it('may be cancelled by its buyer until it is paid or cut, by the family with a reason', async () => {
    const buyer = await signIn(stranger())
    const paid = await tap(buyer)
    await orders.place(buyer, wish(paid.id))
    await pools.general.query('UPDATE orders SET paid_dong = 55000 WHERE id = $1', [paid.id])
    expect(await orders.cancelByBuyer(buyer, paid.id)).toEqual({ ok: false, reason: 'paid' })
    expect(await orders.cancelBySeller(buyer, paid.id, 'weather')).toEqual({ ok: false, reason: 'not-found' })
    const cancelled = await orders.cancelBySeller(farmer(), paid.id, 'out-of-stock')
    expect(cancelled).toMatchObject({ ok: true, value: { status: 'cancelled', cancelReason: 'out-of-stock' } })
    expect(await orders.cancelBySeller(farmer(), paid.id, 'out-of-stock')).toMatchObject({ ok: true })
    expect(await left()).toBe(20)
    const held = await tap(buyer)
    expect(await orders.cancelBySeller(farmer(), held.id, 'weather')).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await orders.cancelByBuyer(buyer, held.id)).toMatchObject({ ok: true })
    const cut = await tap(buyer)
    await orders.place(buyer, wish(cut.id))
    await pools.general.query(`UPDATE orders SET status = 'cut' WHERE id = $1`, [cut.id])
    expect(await orders.cancelByBuyer(buyer, cut.id)).toEqual({ ok: false, reason: 'too-late' })
    await pools.general.query(`UPDATE orders SET status = 'delivered' WHERE id = $1`, [cut.id])
    expect(await orders.cancelBySeller(farmer(), cut.id, 'weather')).toEqual({ ok: false, reason: 'too-late' })
  })

  it('leaves every sum of the database in agreement', async () => {
    const buyer = await signIn(stranger())
    await tap(buyer)
    expect(await checkOrders(pools.general)).toEqual([])
    await pools.general.query('UPDATE lot SET held_base = held_base + 500, free_base = free_base - 500 WHERE id = $1', [
      rows.lotId,
    ])
    expect(await checkOrders(pools.general)).toMatchObject([{ rule: 'held-is-the-sum-of-lines', subject: rows.lotId }])
  })
})
