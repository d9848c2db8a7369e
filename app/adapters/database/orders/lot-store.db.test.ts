import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCode } from '#app/domain/shared/code'
import type { HoldRequest, LotStore } from '#app/ports/lot-store'
import { type ScratchDatabase, scratchDatabase } from '../../../../scripts/testing/scratch-database'
import { insertMarketRows, insertPerson, type MarketRows } from '../market-rows.fake'
import { createPools, type Pools } from '../pools.server'
import { createLotStore } from './lot-store.server'

describe('holding stock', () => {
  let scratch: ScratchDatabase
  let pools: Pools
  let lots: LotStore
  beforeAll(async () => {
    scratch = await scratchDatabase()
    pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
    lots = createLotStore(pools)
  })
  afterAll(async () => {
    await pools.stop()
    await scratch.drop()
  })

  const tap = (rows: MarketRows, more: Partial<HoldRequest> = {}): HoldRequest => ({
    deviceId: randomUUID(),
    personId: null,
    key: randomUUID(),
    lotId: rows.lotId,
    quantity: 1,
    seenPriceDong: 15_000,
    slug: rows.slug,
    orderId: randomUUID(),
    lineId: randomUUID(),
    codes: [makeCode(crypto.getRandomValues(new Uint8Array(6)), 6)],
    ...more,
  })
  const stock = async (rows: MarketRows) => {
    const { rows: found } = await pools.general.query(
      `SELECT l.held_base, l.free_base, (SELECT COALESCE(sum(base_amount), 0) FROM order_line WHERE lot_id = l.id AND holds) AS lines
        FROM lot l WHERE l.id = $1`,
      [rows.lotId],
    )
    return found[0] as { held_base: number; free_base: number; lines: number }
  }

  it('never sells the last units twice when fifty tap at once over two processes', async () => {
    const rows = await insertMarketRows(pools.general, { units: 10 })
    const otherPools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
    const others = createLotStore(otherPools)
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? lots : others).hold(tap(rows))),
    )
    await otherPools.stop()
    expect(answers.filter((answer) => answer.outcome === 'held')).toHaveLength(10)
    expect(answers.filter((answer) => answer.outcome === 'sold-out')).toHaveLength(40)
    expect(await stock(rows)).toEqual({ held_base: 5000, free_base: 0, lines: 5000 })
  })

  it('gives what is left to those who can still be served', async () => {
    const rows = await insertMarketRows(pools.general, { units: 3 })
    const quantities = [2, 2, 1]
    const answers = await Promise.all(quantities.map((quantity) => lots.hold(tap(rows, { quantity }))))
    expect(answers.map((answer) => answer.outcome)).toEqual(['held', 'sold-out', 'held'])
  })

  it('decides a key once, however often and however parallel it is sent', async () => {
    const rows = await insertMarketRows(pools.general)
    const request = tap(rows)
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => lots.hold({ ...request, orderId: randomUUID(), lineId: randomUUID() })),
    )
    expect(new Set(answers.map((answer) => answer.orderId)).size).toBe(1)
    expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1)
    expect((await stock(rows)).lines).toBe(500)
    const other = await lots.hold({ ...request, quantity: 2 })
    expect(other.outcome).toBe('key-reused')
  })

  it('keeps a recorded refusal even when stock comes back', async () => {
    const rows = await insertMarketRows(pools.general, { units: 1 })
    await lots.hold(tap(rows))
    const late = tap(rows)
    expect((await lots.hold(late)).outcome).toBe('sold-out')
    await pools.general.query('UPDATE lot SET offered_base = 5000, free_base = 4500 WHERE id = $1', [rows.lotId])
    expect((await lots.hold(late)).outcome).toBe('sold-out')
  })

  it('lets an unnamed device hold two units, once', async () => {
    const rows = await insertMarketRows(pools.general)
    const deviceId = randomUUID()
    const first = await lots.hold(tap(rows, { deviceId }))
    const second = await lots.hold(tap(rows, { deviceId }))
    expect(second.orderId).toBe(first.orderId)
    expect((await lots.hold(tap(rows, { deviceId }))).outcome).toBe('over-limit')
    const both = await Promise.all([0, 1, 2].map(() => lots.hold(tap(rows, { deviceId: rows.liveId }))))
    expect(both.filter((answer) => answer.outcome === 'held')).toHaveLength(2)
    await pools.general.query(`UPDATE orders SET status = 'expired' WHERE id = $1`, [first.orderId])
    expect((await lots.hold(tap(rows, { deviceId }))).outcome).toBe('over-limit')
    const person = await insertPerson(pools.general)
    expect((await lots.hold(tap(rows, { deviceId, personId: person.id }))).outcome).toBe('held')
  })

  it('bounds what a person may take at a tap and in all', async () => {
    const rows = await insertMarketRows(pools.general, { units: 100 })
    const { id: personId } = await insertPerson(pools.general)
    expect((await lots.hold(tap(rows, { personId, quantity: 21 }))).outcome).toBe('over-limit')
    expect((await lots.hold(tap(rows, { personId, quantity: 20 }))).outcome).toBe('held')
    expect((await lots.hold(tap(rows, { personId, quantity: 20 }))).outcome).toBe('held')
    expect((await lots.hold(tap(rows, { personId, quantity: 1 }))).outcome).toBe('over-limit')
  })

  it('refuses another price than was seen, a closed lot and a cancelled live', async () => {
    const rows = await insertMarketRows(pools.general)
    expect((await lots.hold(tap(rows, { seenPriceDong: 14_000 }))).outcome).toBe('price-changed')
    await pools.general.query(`UPDATE live_session SET status = 'cancelled' WHERE id = $1`, [rows.liveId])
    expect((await lots.hold(tap(rows))).outcome).toBe('closed')
    expect((await lots.hold(tap(rows, { slug: null }))).outcome).toBe('held')
    await pools.general.query('UPDATE lot SET is_open = false WHERE id = $1', [rows.lotId])
    const closed = await lots.hold(tap(rows, { slug: null }))
    expect(closed).toMatchObject({ outcome: 'closed', lot: { isOpen: false } })
    expect((await lots.hold(tap(rows, { lotId: randomUUID() }))).outcome).toBe('not-found')
    expect((await stock(rows)).lines).toBe(500)
  })

  it('takes the next code when one is used already', async () => {
    const rows = await insertMarketRows(pools.general)
    const codes = ['ACDEFGH', 'ACDEFGJ']
    await lots.hold(tap(rows, { codes }))
    const second = await lots.hold(tap(rows, { codes }))
    const { rows: found } = await pools.general.query('SELECT code FROM orders WHERE id = $1', [second.orderId])
    expect(found[0].code).toBe('ACDEFGJ')
    await expect(lots.hold(tap(rows, { codes }))).rejects.toThrow('no free order code')
  })
})
