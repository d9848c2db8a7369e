import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { By, NewLot, ProductStore } from '#app/ports/product-store'
import { type ScratchDatabase, scratchDatabase } from '../../../../scripts/testing/scratch-database'
import { insertMarketRows, type MarketRows } from '../market-rows.fake'
import { createPhotoStore } from '../photos/photo-store.server'
import { createPools, type Pools } from '../pools.server'
import { createPrisma } from '../prisma.server'
import { readEarlier, readLots } from '../selling/produce-reads.server'
import { createProductStore } from './product-store.server'

describe('produce in the database', () => {
  let scratch: ScratchDatabase
  let pools: Pools
  let products: ProductStore
  let rows: MarketRows
  let by: By
  beforeAll(async () => {
    scratch = await scratchDatabase()
    pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
    products = createProductStore(() => pools.general)
  })
  afterAll(async () => {
    await pools.stop()
    await scratch.drop()
  })
  beforeEach(async () => {
    rows = await insertMarketRows(pools.general)
    by = { sellerId: rows.sellerId, personId: rows.sellerPersonId, deviceId: randomUUID(), onBehalf: false }
  })
  const aLot = (more: Partial<NewLot> = {}): NewLot => ({
    lotId: randomUUID(),
    unit: 'kg',
    unitBase: 1000,
    priceDong: 30_000,
    offeredBase: 6000,
    inGround: false,
    harvestOn: '2026-11-23',
    ...more,
  })
  const ginger = (photoId: string | null = null) => ({
    id: randomUUID(),
    kind: 'gung',
    name: 'Gừng sẻ',
    base: 'gram' as const,
    photoId,
  })

  it('is listed once per id, with the next free code, and joins the live that runs', async () => {
    const [product, lot] = [ginger(), aLot()]
    expect(await products.list(by, product, lot)).toEqual({ ok: true, value: { code: 'A2' } })
    expect(await products.list(by, product, lot)).toEqual({ ok: true, value: { code: 'A2' } })
    const inLive = await pools.general.query('SELECT 1 FROM live_lot WHERE live_session_id = $1 AND lot_id = $2', [
      rows.liveId,
      lot.lotId,
    ])
    expect(inLive.rowCount).toBe(1)
    expect(await readLots(pools.general, rows.sellerId)).toMatchObject([
      { code: 'A1', left: 20 },
      { code: 'A2', name: 'Gừng sẻ', left: 6, photoStatus: 'none', picture: { base: null, kind: 'gung' } },
    ])
  })
  it('gives two phones that list at once two codes', async () => {
    const listed = await Promise.all(Array.from({ length: 5 }, () => products.list(by, ginger(), aLot())))
    expect(listed.map((answer) => answer.ok && answer.value.code).sort()).toEqual(['A2', 'A3', 'A4', 'A5', 'A6'])
  })
  it('shows its photo once that is ready', async () => {
    const photos = createPhotoStore(() => createPrisma(pools.general))
    const photoId = randomUUID()
    const added = { id: photoId, sellerId: rows.sellerId, uploadedById: rows.sellerPersonId, productId: null }
    await photos.add(added)
    expect((await photos.add(added)).status).toBe('waiting')
    await products.list(by, ginger(photoId), aLot())
    await photos.markReady(photoId, { width: 1000, height: 2000, blur: 'data:,' })
    await photos.markFailed(photoId, 'broken') // late and wrong: a ready photo stays ready
    await photos.markAvif(photoId)
    expect((await readLots(pools.general, rows.sellerId))[1]?.picture).toEqual({
      base: `/photos/${photoId}`,
      hasAvif: true,
      blur: 'data:,',
      kind: 'gung',
    })
  })
  it('changes amount and price without breaking what is held', async () => {
    await pools.general.query('UPDATE lot SET held_base = 1500, free_base = offered_base - 1500 WHERE id = $1', [
      rows.lotId,
    ])
    expect(await products.changeLot(by, rows.lotId, { leftUnits: 4, priceDong: 18_000 })).toBe(true)
    const { rows: lots } = await pools.general.query(
      'SELECT offered_base, held_base, free_base, price_dong, version FROM lot WHERE id = $1',
      [rows.lotId],
    )
    expect(lots[0]).toEqual({ offered_base: 3500, held_base: 1500, free_base: 2000, price_dong: 18_000, version: 1 })
    expect(await products.changeLot(by, rows.lotId, { isOpen: false })).toBe(true)
    expect(await readEarlier(pools.general, rows.sellerId)).toMatchObject([
      { kind: 'cai-meo', quantity: 7, priceDong: 18_000 },
    ])
    expect(await products.openLot(by, rows.productId, aLot())).toMatchObject({ ok: true })
    expect(await readEarlier(pools.general, rows.sellerId)).toEqual([])
  })
  it('keeps one family out of another’s produce, and marks what an officer did', async () => {
    const other = await insertMarketRows(pools.general)
    expect(await products.changeLot(by, other.lotId, { priceDong: 1000 })).toBe(false)
    expect(await products.openLot(by, other.productId, aLot())).toEqual({ ok: false, reason: 'not-found' })
    const lot = aLot()
    await products.openLot({ ...by, onBehalf: true }, rows.productId, lot)
    const deed = await pools.general.query('SELECT on_behalf_of FROM audit WHERE subject = $1', [`lot:${lot.lotId}`])
    expect(deed.rows).toEqual([{ on_behalf_of: rows.sellerId }])
  })
})
