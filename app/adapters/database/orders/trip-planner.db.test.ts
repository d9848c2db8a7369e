import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Acting } from '#app/domain/selling/acting'
import { makePlanTrip, type RideInput } from '#app/use-cases/plan-trip.server'
import { makeMarketService } from '#app/use-cases/read-market.server'
import { type ScratchDatabase, scratchDatabase } from '../../../../scripts/testing/scratch-database'
import { createMarketReader } from '../market/market-reader.server'
import { insertMarketRows, type MarketRows } from '../market-rows.fake'
import { createPools, type Pools } from '../pools.server'
import { createSellingStore } from '../selling/selling-store.server'
import { createTripPlanner } from './trip-planner.server'
import { createTripReader } from './trip-reader.server'

describe('a family that takes on a ride', () => {
  let scratch: ScratchDatabase
  let pools: Pools
  const now = new Date()
  beforeAll(async () => {
    scratch = await scratchDatabase()
    pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
  })
  afterAll(async () => {
    await pools.stop()
    await scratch.drop()
  })

  const newFamily = async (): Promise<MarketRows> => {
    const rows = await insertMarketRows(pools.general)
    await pools.general.query('DELETE FROM trip_stop WHERE trip_id = $1', [rows.tripId])
    await pools.general.query('DELETE FROM trip WHERE id = $1', [rows.tripId])
    return rows
  }
  const use = () => makePlanTrip({ trips: createTripPlanner(() => pools.general), now: () => now })
  const promise = async (rows: MarketRows) => {
    const market = makeMarketService({
      market: createMarketReader(pools.general),
      trips: createTripReader(pools.general),
      now: () => now,
      viewersOf: () => 0,
    })
    return (await market.lot(rows.lotId, { placeId: rows.marketId, personId: null }))?.lot.delivery
  }
  const acting = (rows: MarketRows): Acting => ({
    sellerId: rows.sellerId,
    personId: rows.sellerPersonId,
    deviceId: randomUUID(),
    right: 'own',
  })
  const ride = (more: Partial<RideInput> = {}): RideInput => ({
    id: randomUUID(),
    day: 2,
    hour: 6,
    capacityKg: 60,
    petrolDong: 28_500,
    labourDong: 50_000,
    ...more,
  })
  const tripsOf = async (rows: MarketRows) =>
    (await pools.general.query('SELECT id, capacity_grams FROM trip WHERE carrier_id = $1', [rows.sellerId])).rows

  it('can be ordered from as soon as it is planned, and once however often it is pressed', async () => {
    const rows = await newFamily()
    expect(await promise(rows)).toBeNull()
    expect(await use().usualRide(acting(rows))).toMatchObject({ petrolDong: 28_500, labourDong: 50_000 })

    const input = ride()
    const answers = await Promise.all(Array.from({ length: 4 }, () => use().planTrip(acting(rows), input)))
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: { tripId: input.id } })
    expect(await tripsOf(rows)).toEqual([{ id: input.id, capacity_grams: 60_000 }])
    expect(await promise(rows)).toMatchObject({ tripId: input.id, placeId: rows.marketId, feeDong: 25_000 })

    const shown = await createSellingStore(() => pools.general).trips(rows.sellerId, now)
    expect(shown).toMatchObject([{ tripId: input.id, status: 'planned', orders: [], stops: [{ place: 'cổng chợ' }] }])
  })

  it('is refused a second ride at the same hour, also from two phones at once', async () => {
    const rows = await newFamily()
    const both = await Promise.all([ride(), ride()].map((input) => use().planTrip(acting(rows), input)))
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, reason: 'already-planned' })
    expect(await use().planTrip(acting(rows), ride({ hour: 16 }))).toMatchObject({ ok: true })
    expect(await tripsOf(rows)).toHaveLength(2)
  })

  it('must be verified, have a road down, and use a key of its own', async () => {
    const [rows, other] = [await newFamily(), await newFamily()]
    const input = ride()
    await use().planTrip(acting(rows), input)
    expect(await use().planTrip(acting(other), input)).toEqual({ ok: false, reason: 'key-reused' })
    await pools.general.query('UPDATE place SET is_open = false WHERE id = $1', [other.marketId])
    expect(await use().planTrip(acting(other), ride())).toEqual({ ok: false, reason: 'no-road' })
    for (const [status, reason] of [
      ['unverified', 'not-verified'],
      ['suspended', 'suspended'],
    ]) {
      await pools.general.query(`UPDATE seller SET status = $2::"SellerStatus" WHERE id = $1`, [other.sellerId, status])
      expect(await use().planTrip(acting(other), ride())).toEqual({ ok: false, reason })
    }
    expect(await tripsOf(other)).toEqual([])
  })
})
