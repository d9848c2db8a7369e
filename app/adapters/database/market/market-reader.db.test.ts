import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeMarketService } from '#app/use-cases/read-market.server'
import { type ScratchDatabase, scratchDatabase } from '../../../../scripts/testing/scratch-database'
import { insertMarketRows, insertPerson, type MarketRows } from '../market-rows.fake'
import { createTripReader } from '../orders/trip-reader.server'
import { createPools, type Pools } from '../pools.server'
import { createMarketReader } from './market-reader.server'

describe('what pages are told', () => {
  let scratch: ScratchDatabase
  let pools: Pools
  let rows: MarketRows
  const market = () =>
    makeMarketService({
      market: createMarketReader(pools.general),
      trips: createTripReader(pools.general),
      now: () => new Date(),
      viewersOf: () => 7,
    })
  const nowhere = { placeId: null, personId: null }
  beforeAll(async () => {
    scratch = await scratchDatabase()
    pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
    rows = await insertMarketRows(pools.general)
  })
  afterAll(async () => {
    await pools.stop()
    await scratch.drop()
  })

  it('shows the running live, what can be ordered, and when it comes for what fee', async () => {
    const home = await market().home(nowhere)
    expect(home.place).toMatchObject({ id: rows.marketId, commune: 'Thử' })
    expect(home.live).toHaveLength(1)
    expect(home.live[0]).toMatchObject({ slug: rows.slug, viewers: 7, pinned: null })
    expect(home.lots[0]).toMatchObject({ lotId: rows.lotId, left: 20, unitGrams: 500, priceDong: 15_000 })
    expect(home.lots[0]?.delivery).toMatchObject({ tripId: rows.tripId, placeId: rows.marketId, feeDong: 25_000 })
    expect(JSON.stringify(home)).not.toContain('+84')
  })

  it('says before the tap that a place is out of reach', async () => {
    const lot = await market().lot(rows.lotId, { placeId: rows.hamletId, personId: null })
    expect(lot?.place.id).toBe(rows.hamletId)
    expect(lot?.lot.delivery).toBeNull()
    expect(lot?.live?.slug).toBe(rows.slug)
  })

  it('remembers where a person had things brought last', async () => {
    const person = await insertPerson(pools.general)
    await pools.general.query('UPDATE person SET last_place_id = $1 WHERE id = $2', [rows.hamletId, person.id])
    expect((await market().placeFor({ placeId: null, personId: person.id })).id).toBe(rows.hamletId)
    expect((await market().placeFor({ placeId: rows.marketId, personId: person.id })).id).toBe(rows.marketId)
    expect((await market().placeFor({ placeId: person.id, personId: null })).id).toBe(rows.marketId)
  })

  it('tells a room with its pins, and nothing of a hidden product', async () => {
    await pools.general.query('INSERT INTO pin (id, live_session_id, lot_id) VALUES (gen_random_uuid(), $1, $2)', [
      rows.liveId,
      rows.lotId,
    ])
    const room = await market().room(rows.slug, nowhere)
    expect(room?.pinned?.lotId).toBe(rows.lotId)
    expect(room?.pins).toHaveLength(1)
    expect(await market().room('no-such-live', nowhere)).toBeNull()
    await pools.general.query('UPDATE product SET is_hidden = true WHERE id = $1', [rows.productId])
    expect((await market().room(rows.slug, nowhere))?.lots).toEqual([])
    expect(await market().lot(rows.lotId, nowhere)).toBeNull()
    await pools.general.query('UPDATE product SET is_hidden = false WHERE id = $1', [rows.productId])
  })

  it('lists places and a family with what it offers', async () => {
    expect((await market().places()).map((place) => place.kind)).toEqual(['handover', 'hamlet'])
    const { rows: sellers } = await pools.general.query('SELECT slug FROM seller WHERE id = $1', [rows.sellerId])
    const view = await market().seller(sellers[0].slug, nowhere)
    expect(view?.lots).toHaveLength(1)
    expect(view?.lives.map((live) => live.status)).toEqual(['live'])
  })
})
