import { describe, expect, it } from 'vitest'
import { type TodayState, todayStep } from './today'
import { type StoredParcel, type StoredTrip, tripWorkOf } from './trip-work'

const now = new Date('2026-11-22T21:00:00Z') // 4:00 on Monday morning in Vietnam
const departsAt = new Date('2026-11-22T23:00:00Z') // 6:00
const greens = (quantity: number) => ({ name: 'Cải mèo', kind: 'cai-meo', unit: 'bo', quantity })

function anOrder(over: Partial<StoredParcel> = {}): StoredParcel {
  return {
    orderId: 'o1',
    code: 'K3F7',
    sellerId: 'me',
    status: 'confirmed',
    placeId: 'gate',
    recipient: 'Chị Hoa',
    phone: '+84912345678',
    note: null,
    method: 'cod',
    goodsDong: 30_000,
    feeDong: 12_000,
    creditDong: 0,
    paidDong: 0,
    createdAt: now,
    lines: [greens(2)],
    ...over,
  }
}
function aTrip(orders: StoredParcel[], over: Partial<StoredTrip> = {}): StoredTrip {
  return {
    tripId: 't1',
    status: 'closed',
    departsAt,
    closesAt: departsAt,
    carrierId: 'me',
    carrier: 'Chị Thương',
    stops: [{ placeId: 'gate', place: 'cổng chợ', arrivesFrom: departsAt, arrivesUntil: departsAt }],
    orders,
    ...over,
  }
}
const state = (over: Partial<TodayState> = {}): TodayState => ({
  status: 'verified',
  live: null,
  trips: [],
  openLots: 1,
  ...over,
})

describe('a trip as one family sees it', () => {
  it('adds up what is to be cut from confirmed orders and keeps waiting ones apart', () => {
    const work = tripWorkOf(
      aTrip([
        anOrder({ orderId: 'a' }),
        anOrder({ orderId: 'b', lines: [greens(3)] }),
        anOrder({ orderId: 'c', status: 'says_paid', method: 'vietqr', lines: [greens(5)] }),
        anOrder({ orderId: 'd', status: 'cut', lines: [greens(7)] }),
        anOrder({ orderId: 'e', status: 'cancelled', lines: [greens(9)] }),
      ]),
      'me',
    )
    expect(work.toCut).toEqual([greens(5)])
    expect(work.waiting).toEqual([greens(5)])
    expect(work.stops[0]?.parcels.map((parcel) => parcel.orderId)).toEqual(['a', 'b', 'd'])
  })
  it('counts cash to collect, never for what is paid or handed over', () => {
    const work = tripWorkOf(
      aTrip([
        anOrder({ orderId: 'a', status: 'on_the_way' }),
        anOrder({ orderId: 'b', status: 'on_the_way', method: 'vietqr', paidDong: 42_000 }),
        anOrder({ orderId: 'c', status: 'delivered' }),
      ]),
      'me',
    )
    expect(work.stops[0]?.cashDong).toBe(42_000)
  })
  it("shows a neighbour's parcels to the one who rides, but not as something to cut", () => {
    const orders = [anOrder({ orderId: 'a' }), anOrder({ orderId: 'b', sellerId: 'neighbour' })]
    const riding = tripWorkOf(aTrip(orders), 'me')
    expect(riding.stops[0]?.parcels.map((parcel) => parcel.isCarriedOnly)).toEqual([false, true])
    expect(riding.toCut).toEqual([greens(2)])
    const sending = tripWorkOf(aTrip(orders), 'neighbour')
    expect(sending.stops[0]?.parcels.map((parcel) => parcel.orderId)).toEqual(['b'])
  })
})

describe('the one thing to do', () => {
  const work = (orders: StoredParcel[], over: Partial<StoredTrip> = {}) => [tripWorkOf(aTrip(orders, over), 'me')]
  const live = (hours: number) => ({
    slug: 'x',
    status: 'announced' as const,
    announcedFor: new Date(now.getTime() + hours * 3_600_000).toISOString(),
  })

  it('says before anything else that an officer has to look at the papers', () => {
    expect(todayStep(state({ status: 'unverified', trips: work([anOrder()]) }), now).kind).toBe('not-verified')
    expect(todayStep(state({ status: 'suspended' }), now).kind).toBe('suspended')
  })
  it('leads back into a live that goes on', () => {
    expect(todayStep(state({ live: { ...live(0), status: 'live' }, trips: work([anOrder()]) }), now)).toEqual({
      kind: 'selling-now',
      slug: 'x',
    })
  })
  it('says what to cut in the morning of the ride, then to leave, then how many are left', () => {
    expect(todayStep(state({ trips: work([anOrder()]) }), now)).toMatchObject({
      kind: 'cut',
      amounts: [greens(2)],
      isTime: true,
    })
    expect(todayStep(state({ trips: work([anOrder({ status: 'cut' })]) }), now)).toMatchObject({
      kind: 'leave',
      households: 1,
    })
    const riding = work([anOrder({ status: 'on_the_way' }), anOrder({ orderId: 'b', status: 'delivered' })])
    expect(todayStep(state({ trips: riding }), now)).toMatchObject({ kind: 'deliver', households: 1 })
  })
  it("puts tonight's live before what is cut tomorrow, and the ride at hand before a live", () => {
    const tomorrow = work([anOrder()], { departsAt: new Date(now.getTime() + 20 * 3_600_000) })
    expect(todayStep(state({ trips: tomorrow, live: live(1) }), now)).toMatchObject({ kind: 'announced', isNow: true })
    expect(todayStep(state({ trips: tomorrow, live: live(15) }), now)).toMatchObject({ kind: 'cut', isTime: false })
    expect(todayStep(state({ trips: work([anOrder()]), live: live(1) }), now).kind).toBe('cut')
  })
  it('invites to sell when nothing is ordered, and to list when nothing is offered', () => {
    expect(todayStep(state(), now).kind).toBe('sell-live')
    expect(todayStep(state({ openLots: 0 }), now).kind).toBe('list-produce')
    expect(todayStep(state({ live: live(15) }), now)).toMatchObject({ kind: 'announced', isNow: false })
  })
})
