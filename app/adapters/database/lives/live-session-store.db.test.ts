import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { judgeClaims, makeClaims } from '#app/domain/live-sessions/publisher-token'
import type { LiveSessionStore, NewLive } from '#app/ports/live-session-store'
import { type ScratchDatabase, scratchDatabase } from '../../../../scripts/testing/scratch-database'
import { insertMarketRows, type MarketRows } from '../market-rows.fake'
import { createPools, type Pools } from '../pools.server'
import { createLiveSessionStore } from './live-session-store.server'

describe('live sessions in the database', () => {
  let scratch: ScratchDatabase
  let pools: Pools
  let lives: LiveSessionStore
  let rows: MarketRows
  const now = new Date()
  beforeAll(async () => {
    scratch = await scratchDatabase()
    pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
    lives = createLiveSessionStore(() => pools.general)
  })
  afterAll(async () => {
    await pools.stop()
    await scratch.drop()
  })
  beforeEach(async () => {
    rows = await insertMarketRows(pools.general)
  })

  const aLive = (more: Partial<NewLive> = {}): NewLive => ({
    id: randomUUID(),
    slug: `live-${randomUUID()}`,
    sellerId: rows.sellerId,
    title: 'Cải mèo',
    announcedFor: now,
    createdById: rows.sellerPersonId,
    onBehalf: false,
    mediaKey: randomUUID(),
    lotIds: [rows.lotId],
    ...more,
  })
  const by = (onBehalf = false) => ({ personId: rows.sellerPersonId, deviceId: randomUUID(), onBehalf, now })

  it('is announced once per id, with the lots of its own family only', async () => {
    const other = await insertMarketRows(pools.general)
    const live = aLive({ lotIds: [rows.lotId, other.lotId] })
    expect(await lives.announce(live)).toEqual({ ok: true, value: { slug: live.slug } })
    expect(await lives.announce({ ...live, slug: 'another' })).toEqual({ ok: true, value: { slug: live.slug } })
    const lots = await pools.general.query('SELECT lot_id FROM live_lot WHERE live_session_id = $1', [live.id])
    expect(lots.rows).toEqual([{ lot_id: rows.lotId }])
    expect(await lives.announce({ ...live, sellerId: other.sellerId })).toEqual({ ok: false, reason: 'not-found' })
  })
  it('lets a family sell in one live at a time, and only a person ends it', async () => {
    const live = aLive()
    await lives.announce(live)
    expect(await lives.begin(live.id, by())).toEqual({ ok: false, reason: 'other-live' })
    expect(await lives.end(rows.liveId, by())).toBe(true)
    expect(await lives.end(rows.liveId, by())).toBe(false)
    expect(await lives.begin(live.id, by(true))).toEqual({ ok: true, value: { started: true } })
    expect(await lives.begin(live.id, by())).toEqual({ ok: true, value: { started: false } })
    expect(await lives.find({ slug: live.slug })).toMatchObject({ status: 'live', onBehalf: true })
    expect(await lives.begin(rows.liveId, by())).toEqual({ ok: false, reason: 'over' })
    const deeds = await pools.general.query('SELECT action, on_behalf_of FROM audit WHERE subject = $1 ORDER BY at', [
      `live:${live.id}`,
    ])
    expect(deeds.rows).toEqual([
      { action: 'live:begin', on_behalf_of: rows.sellerId },
      { action: 'live:take-over', on_behalf_of: null },
    ])
  })
  it('has one product up at a time, which must be the family’s own, and none after the end', async () => {
    const other = await insertMarketRows(pools.general)
    const pin = (lotId: string | null) => lives.pin(rows.liveId, lotId, { personId: rows.sellerPersonId, now })
    expect(await pin(rows.lotId)).toBe(true)
    expect(await pin(rows.lotId)).toBe(true)
    expect(await pin(other.lotId)).toBe(false)
    expect((await lives.shared(rows.slug))?.lot).toMatchObject({ name: 'Cải mèo', priceDong: 15_000, photoId: null })
    await lives.end(rows.liveId, by())
    const open = await pools.general.query('SELECT 1 FROM pin WHERE live_session_id = $1 AND unpinned_at IS NULL', [
      rows.liveId,
    ])
    expect(open.rowCount).toBe(0)
    expect(await pin(rows.lotId)).toBe(false)
  })
  it('numbers takes one after the other; a second phone replaces the first, whoever comes together', async () => {
    const claims = (deviceId: string, at: Date) =>
      makeClaims({ liveSessionId: rows.liveId, deviceId, personId: rows.sellerPersonId, now: at })
    const open = (deviceId: string, issued: Date, at: Date) =>
      lives.openTake(
        { takeId: randomUUID(), liveId: rows.liveId, deviceId, personId: rows.sellerPersonId, now: at },
        (live, newest) => judgeClaims(claims(deviceId, issued), live, newest, at),
      )
    const minute = (count: number) => new Date(now.getTime() + count * 60_000)
    const [phone, second] = [randomUUID(), randomUUID()]
    const together = await Promise.all([
      open(phone, now, minute(1)),
      open(phone, now, minute(1)),
      open(phone, now, minute(1)),
    ])
    expect(together.map((taken) => taken.ok && taken.value.number).sort()).toEqual([1, 2, 3])
    expect((await open(second, minute(2), minute(3))).ok).toBe(true)
    expect(await open(phone, now, minute(4))).toEqual({ ok: false, reason: 'taken-over' })
    const takes = await pools.general.query(
      'SELECT number, end_reason FROM take WHERE live_session_id = $1 ORDER BY number',
      [rows.liveId],
    )
    expect(takes.rows.map((take) => take.end_reason)).toEqual(['replaced', 'replaced', 'replaced', null])
    const newest = await lives.newestTake(rows.liveId)
    await lives.closeTake({ takeId: newest?.id ?? '', reason: 'lost', at: minute(9) })
    await lives.closeTake({ takeId: newest?.id ?? '', reason: 'publisher-ended', at: minute(10) })
    expect((await lives.newestTake(rows.liveId))?.endedAt).toEqual(minute(9))
  })
})
