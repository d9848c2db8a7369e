import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertMarketRows, insertPerson, type MarketRows } from '#app/adapters/database/market-rows.fake'
import { createPools, type Pools } from '#app/adapters/database/pools.server'
import { createPrisma } from '#app/adapters/database/prisma.server'
import { createRoomStore } from '#app/adapters/database/room/room-store.server'
import type { Viewer } from '#app/domain/people/viewer'
import { createEventHub } from '#app/realtime/event-hub.server'
import type { ClientToServer, LotNow, ServerToClient } from '#app/realtime/events'
import { attachSockets, type Sockets } from '#app/realtime/sockets.server'
import { createViewerCounts } from '#app/realtime/viewer-counts'
import type { OrdersService } from '#app/use-cases/orders-service'
import { type ScratchDatabase, scratchDatabase } from '../../scripts/testing/scratch-database'
import { createOrders } from './orders.server'

type Client = Socket<ServerToClient, ClientToServer>
const noRights = { sellerId: null, helps: [], officerOf: [], isOperator: false }

describe('sockets', () => {
  let scratch: ScratchDatabase
  let pools: Pools
  let server: Server
  let sockets: Sockets
  let orders: OrdersService
  let rows: MarketRows
  const people = new Map<string, Viewer['person']>()
  const clients: Client[] = []
  const hub = createEventHub()

  beforeAll(async () => {
    scratch = await scratchDatabase()
    pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
    const core = {
      hub,
      database: () => ({ pools, prisma: createPrisma(pools.general) }),
      now: () => new Date(),
      newId: () => randomUUID(),
      randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
      jobs: { handle: () => {}, send: async () => {}, schedule: () => {}, repeat: () => {} },
    }
    orders = createOrders(core)
    server = createServer()
    sockets = attachSockets(server, {
      ...core,
      orders,
      people: {
        // The cookie is the device's id here; who is signed in on it stands in the map.
        viewerFromCookies: async (header) => {
          const deviceId = /device=([0-9a-f-]{36})/.exec(header ?? '')?.[1]
          return deviceId ? { deviceId, locale: 'vi', person: people.get(deviceId) ?? null } : null
        },
        newDevice: async () => ({ deviceId: randomUUID(), setCookie: 'device=new; Path=/' }),
      },
      rooms: createRoomStore(pools.general),
      pin: async (_acting, input) => ({ ok: true, value: { lotId: input.lotId } }),
      publish: hub.publish,
      subscribe: hub.subscribe,
      viewers: createViewerCounts(),
      publicOrigin: undefined,
      log: { error: (fields, message) => console.error(message, fields) },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  beforeEach(async () => {
    rows = await insertMarketRows(pools.general)
  })
  afterEach(() => {
    for (const client of clients.splice(0)) client.disconnect()
  })
  afterAll(async () => {
    await sockets.stop()
    await new Promise((resolve) => server.close(resolve))
    await pools.stop()
    await scratch.drop()
  })

  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const connect = (options: { deviceId?: string; headers?: Record<string, string> } = {}): Client => {
    const cookie = options.deviceId ? { cookie: `device=${options.deviceId}` } : {}
    const client: Client = io(address(), {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { ...cookie, ...options.headers },
    })
    clients.push(client)
    return client
  }
  const next = <Name extends keyof ServerToClient>(client: Client, name: Name) =>
    new Promise<Parameters<ServerToClient[Name]>[0]>((resolve) => {
      client.once(name, resolve as never)
    })
  const tap = (more: object = {}) => ({
    key: randomUUID(),
    lotId: rows.lotId,
    quantity: 2,
    slug: rows.slug,
    seenPriceDong: 15_000,
    ...more,
  })

  it('tells a room as it is, holds a tap, and tells everybody what is left', async () => {
    const [buyer, watcher] = [connect({ deviceId: randomUUID() }), connect({ deviceId: randomUUID() })]
    const [joined] = await Promise.all([
      buyer.emitWithAck('room:join', { slug: rows.slug }),
      watcher.emitWithAck('room:join', { slug: rows.slug }),
    ])
    expect(joined).toMatchObject({ ok: true, value: { status: 'live', myOrder: null, lots: [{ left: 20 }] } })
    const lot = next(watcher, 'lot:changed')
    const tick = next(watcher, 'order:ticked')
    const news = next(buyer, 'order:changed')
    const input = tap()
    const held = await buyer.emitWithAck('order:hold', input)
    expect(held).toMatchObject({
      ok: true,
      value: { decision: 'held', lot: { left: 18 }, order: { goodsDong: 30_000 } },
    })
    expect(await lot).toMatchObject({ lotId: rows.lotId, left: 18 })
    expect(await tick).toMatchObject({ slug: rows.slug, quantity: 2, name: '' })
    expect(await news).toMatchObject({ status: 'held' })
    // The same decision; only the server's clock has gone on.
    const repeated = await buyer.emitWithAck('order:hold', input)
    expect(repeated).toEqual({ ...held, value: { ...(held.ok && held.value), now: expect.any(String) } })
    const again = await buyer.emitWithAck('room:join', { slug: rows.slug })
    expect(again).toMatchObject({ ok: true, value: { myOrder: { status: 'held', lines: [{ quantity: 2 }] } } })
  })

  it('says no with a reason, and changes nothing', async () => {
    const client = connect({ deviceId: randomUUID() })
    const hold = (more: object) => client.emitWithAck('order:hold', tap(more))
    for (const bad of [
      { quantity: 1.5 },
      { quantity: -1 },
      { quantity: 1e9 },
      { quantity: '2' },
      { lotId: 'x' },
      { seenPriceDong: Number.NaN },
    ]) {
      expect(await hold(bad)).toEqual({ ok: false, reason: 'bad-input' })
    }
    expect(await hold({ quantity: 3 })).toMatchObject({ ok: false, reason: 'over-limit', lot: { left: 20 } })
    expect(await hold({ lotId: randomUUID() })).toEqual({ ok: false, reason: 'not-found' })
    expect(await client.emitWithAck('room:join', { slug: 'nowhere' })).toEqual({ ok: false, reason: 'not-found' })
    expect(await client.emitWithAck('seller:join', { sellerId: rows.sellerId })).toEqual({
      ok: false,
      reason: 'not-signed-in',
    })
    expect((await orders.lotsNow([rows.lotId]))[0]?.left).toBe(20)
  })

  it('stops a script that taps faster than a thumb', async () => {
    const client = connect({ deviceId: randomUUID() })
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => client.emitWithAck('order:hold', tap({ quantity: 1 }))),
    )
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'too-fast').length).toBeGreaterThanOrEqual(15)
    expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
  })

  it('tells the family, but no stranger, what was ordered', async () => {
    const [farmer, stranger] = [randomUUID(), randomUUID()]
    people.set(farmer, {
      id: rows.sellerPersonId,
      name: 'Chị Thử',
      phone: null,
      ...noRights,
      sellerId: rows.sellerId,
    })
    const other = await insertPerson(pools.general)
    people.set(stranger, { ...other, name: 'Hoa', ...noRights })
    const [family, buyer] = [connect({ deviceId: farmer }), connect({ deviceId: stranger })]
    expect(await family.emitWithAck('seller:join', { sellerId: rows.sellerId })).toEqual({ ok: true, value: null })
    expect(await buyer.emitWithAck('seller:join', { sellerId: rows.sellerId })).toMatchObject({ reason: 'not-allowed' })
    const news = next(family, 'seller:order')
    await buyer.emitWithAck('order:hold', tap())
    expect(await news).toMatchObject({ what: 'held', buyerName: 'Trần Thị Hoa', lines: [{ quantity: 2, unit: 'bo' }] })
    expect(await family.emitWithAck('pin:set', { slug: rows.slug, lotId: rows.lotId })).toMatchObject({ ok: true })
    expect(await buyer.emitWithAck('pin:set', { slug: rows.slug, lotId: null })).toMatchObject({
      reason: 'not-allowed',
    })
  })

  it('shows comments without phone numbers, once, until the family hides them', async () => {
    const farmer = randomUUID()
    people.set(farmer, { id: rows.sellerPersonId, name: null, phone: null, ...noRights, sellerId: rows.sellerId })
    const [buyer, family] = [connect({ deviceId: randomUUID() }), connect({ deviceId: farmer })]
    await family.emitWithAck('room:join', { slug: rows.slug })
    const shown = next(family, 'comment:posted')
    const comment = { key: randomUUID(), slug: rows.slug, name: 'Hoa', text: 'gọi em 0912 345 678 nhé' }
    const posted = await buyer.emitWithAck('comment:post', comment)
    expect(posted).toMatchObject({ ok: true, value: { id: comment.key, text: 'gọi em ••• nhé' } })
    expect(await shown).toMatchObject({ id: comment.key, text: 'gọi em ••• nhé', slug: rows.slug })
    expect(await buyer.emitWithAck('comment:post', comment)).toEqual(posted)
    const hide = { slug: rows.slug, commentId: comment.key }
    expect(await buyer.emitWithAck('comment:hide', hide)).toMatchObject({ reason: 'not-signed-in' })
    const hidden = next(family, 'comment:hidden')
    expect(await family.emitWithAck('comment:hide', hide)).toEqual({ ok: true, value: null })
    expect(await hidden).toEqual({ slug: rows.slug, commentId: comment.key })
    const room = await buyer.emitWithAck('room:join', { slug: rows.slug })
    expect(room).toMatchObject({ ok: true, value: { comments: [] } })
  })

  it('counts each device once and tells it', async () => {
    const deviceId = randomUUID()
    const first = connect({ deviceId })
    const counts: number[] = []
    const three = new Promise<void>((resolve) => {
      first.on('viewers:changed', ({ viewers }) => {
        counts.push(viewers)
        if (viewers === 3) resolve()
      })
    })
    await first.emitWithAck('room:join', { slug: rows.slug })
    for (const id of [deviceId, randomUUID(), randomUUID()]) {
      await connect({ deviceId: id }).emitWithAck('room:join', { slug: rows.slug })
    }
    await three
    expect(Math.max(...counts)).toBe(3)
  })

  it('lets no foreign page in, and gives a browser without a cookie one', async () => {
    const foreign = connect({ headers: { origin: 'https://elsewhere.example' } })
    await expect(
      new Promise((_, reject) => {
        foreign.once('connect_error', reject)
      }),
    ).rejects.toThrow()
    const answer = await fetch(`${address()}/socket.io/?EIO=4&transport=polling`)
    expect(answer.headers.get('set-cookie')).toBe('device=new; Path=/')
  })

  it('meets a device anew once somebody has signed in on it', async () => {
    const deviceId = randomUUID()
    const client = connect({ deviceId })
    await client.emitWithAck('room:join', { slug: rows.slug })
    const person = await insertPerson(pools.general)
    const reason = new Promise((resolve) => client.once('disconnect', resolve))
    await orders.adoptDevice(deviceId, person.id)
    // As for a lost signal, so that the page's client connects again by itself.
    expect(await reason).toBe('transport close')
  })

  it('coalesces a rush on one lot and ends with the truth', async () => {
    rows = await insertMarketRows(pools.general, { units: 60 })
    const watcher = connect({ deviceId: randomUUID() })
    await watcher.emitWithAck('room:join', { slug: rows.slug })
    const seen: LotNow[] = []
    const last = new Promise<void>((resolve) => {
      watcher.on('lot:changed', (lot) => {
        seen.push(lot)
        if (lot.left === 0) resolve()
      })
    })
    const buyers = Array.from({ length: 40 }, () => connect({ deviceId: randomUUID() }))
    const answers = await Promise.all(buyers.map((buyer) => buyer.emitWithAck('order:hold', tap())))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(30)
    await last
    expect(seen.length).toBeLessThan(30)
    const versions = seen.map((lot) => lot.version)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
  })
})
