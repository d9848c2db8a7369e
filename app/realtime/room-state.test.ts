import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LotNow, RoomNow } from './events'
import { foldRoom, keptComments, type RoomState } from './room-state'

const lotId = '018f0000-0000-7000-8000-000000000001'
const lot = (version: number, left: number): LotNow => ({ lotId, priceDong: 15000, left, isOpen: true, version })
const room = (version: number, left: number): RoomNow => ({
  slug: 'chi-thuong',
  status: 'live',
  pinnedLotId: lotId,
  lots: [lot(version, left)],
  viewers: 7,
  comments: [],
  now: '2026-11-22T12:10:00Z',
  myOrder: null,
})
const empty: RoomState = {
  status: 'announced',
  pinnedLotId: null,
  lots: {},
  viewers: 0,
  comments: [],
  lastTick: null,
  myOrder: null,
  now: '2026-11-22T12:00:00Z',
  isConnected: false,
}

describe('a live room as the page knows it', () => {
  it('ends at the newest version of a lot in whatever order versions arrive', () => {
    const versions = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1 })
    fc.assert(
      fc.property(versions, (order) => {
        const end = order.reduce((state, v) => foldRoom(state, { type: 'lot', lot: lot(v, 1000 - v) }), empty)
        const newest = Math.max(...order)
        expect(end.lots[lotId]).toEqual(lot(newest, 1000 - newest))
      }),
    )
  })

  it('keeps a newer lot when the state asked for on joining is older', () => {
    const ahead = foldRoom(empty, { type: 'lot', lot: lot(9, 3) })
    expect(foldRoom(ahead, { type: 'joined', room: room(8, 4) }).lots[lotId]?.left).toBe(3)
  })

  it('takes everything else from the state asked for on joining', () => {
    const joined = foldRoom(empty, { type: 'joined', room: room(1, 23) })
    expect(joined).toMatchObject({ status: 'live', pinnedLotId: lotId, viewers: 7, isConnected: true })
    expect(foldRoom(joined, { type: 'away' }).isConnected).toBe(false)
  })

  it('shows a comment once, hides it when told to, and keeps only the last ones', () => {
    const comment = (n: number) => ({ id: String(n), name: 'Hoa', text: 'chốt 1 bó', at: '2026-11-22T12:10:00Z' })
    let state = foldRoom(empty, { type: 'comment', comment: comment(0) })
    state = foldRoom(state, { type: 'comment', comment: comment(0) })
    expect(state.comments).toHaveLength(1)
    for (let n = 1; n <= keptComments; n++) state = foldRoom(state, { type: 'comment', comment: comment(n) })
    expect(state.comments).toHaveLength(keptComments)
    state = foldRoom(state, { type: 'comment-hidden', commentId: '7' })
    expect(state.comments.some((c) => c.id === '7')).toBe(false)
  })
})
