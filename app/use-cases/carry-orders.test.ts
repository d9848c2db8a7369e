import { describe, expect, it } from 'vitest'
import { ok } from '#app/domain/shared/result'
import type { MarketEvent } from '#app/ports/publisher'
import type { DeliverOutcome, MovedOrder, SellingStore } from '#app/ports/selling-store'
import { makeCarryOrders } from './carry-orders.server'

const acting = { sellerId: 'family', personId: 'p', deviceId: 'd', right: 'officer' as const }
const moved: MovedOrder = { orderId: 'o1', sellerId: 'family', deviceId: 'b', personId: null, status: 'delivered' }

function setUp(store: Partial<SellingStore>) {
  const told: MarketEvent[] = []
  const money: string[] = []
  const carry = makeCarryOrders({
    selling: store as SellingStore,
    money: {
      async takeCash({ orderId }) {
        money.push(`cash ${orderId}`)
        return ok({ paidDong: 42_000 })
      },
      async agreeLedger({ orderId }) {
        money.push(`agree ${orderId}`)
      },
    },
    now: () => new Date(0),
    publish: (event) => void told.push(event),
    lotsOf: async () => ['lot-1'],
  })
  return { carry, told, money }
}
const delivering = (outcome: DeliverOutcome) => setUp({ deliver: async () => outcome })
const atDoor = { orderId: 'o1', proof: { kind: 'seen' as const } }

describe('at the door', () => {
  it('takes the cash with the parcel and tells the buyer', async () => {
    const { carry, told, money } = delivering({ kind: 'delivered', moved, method: 'cod', repeated: false })
    expect(await carry.deliverOrder(acting, atDoor)).toEqual(ok(null))
    expect(money).toEqual(['cash o1'])
    expect(told).toEqual([{ type: 'order:changed', what: 'moved', ...moved }])
  })
  it('asks for the cash again after a repeat, because the first time may have died in between, and tells nobody twice', async () => {
    const { carry, told, money } = delivering({ kind: 'delivered', moved, method: 'cod', repeated: true })
    await carry.deliverOrder(acting, atDoor)
    expect(money).toEqual(['cash o1'])
    expect(told).toEqual([])
  })
  it('touches no money for a wrong code', async () => {
    const { carry, told, money } = delivering({ kind: 'wrong-code' })
    expect(await carry.deliverOrder(acting, { orderId: 'o1', proof: { kind: 'code', code: '0000' } })).toEqual({
      ok: false,
      reason: 'wrong-delivery-code',
    })
    expect([...told, ...money]).toEqual([])
  })
  it('tells everybody that the stock of a refused parcel is back', async () => {
    const { carry, told, money } = setUp({ refuse: async () => ({ ...moved, status: 'refused' }) })
    await carry.refuseDelivery(acting, { orderId: 'o1', reason: 'not-there' })
    expect(money).toEqual(['agree o1'])
    expect(told.map((event) => event.type)).toEqual(['order:changed', 'lot:changed'])
  })
  it('marks what an officer does as done on behalf', async () => {
    let onBehalf: boolean | undefined
    const { carry } = setUp({
      cut: async (by) => {
        onBehalf = by.onBehalf
        return null
      },
    })
    expect(await carry.cutOrders(acting, { tripId: 't' })).toEqual({ ok: false, reason: 'not-found' })
    expect(onBehalf).toBe(true)
  })
})
