// Orders of the demo, as the app itself would have written them: basket, order, lines, payment, delivery.
import type { ClientBase } from 'pg'
import { type FeeInputs, feeOf } from '#app/domain/delivery/fee'
import { holdingStatuses } from '#app/domain/orders/order-status'
import { memoCode } from '#app/domain/payments/memo'
import { familyOf } from './families'
import { seedCode, seedDigits, seedId } from './ids'
import { type PaidOrder, seedLedger } from './ledger'
import { liveId } from './lives'
import type { OrderPlan } from './order-plans'
import { type BuyerKey, buyerOf, buyerPhone, deviceId, personId, sellerId } from './people'
import { placeId, road } from './places'
import { type Row, upsert } from './rows'
import type { SeededLot } from './sellers'
import { type TripPlan, tripCosts } from './trips'
import { ago, minute } from './vietnam-time'

/** States that never came as far as choosing a place. */
const undecided = (plan: OrderPlan) => plan.method === null
const isPaid = (plan: OrderPlan) =>
  (plan.method === 'vietqr' && ['confirmed', 'cut', 'on_the_way', 'delivered', 'settled'].includes(plan.status)) ||
  (plan.method === 'cod' && ['delivered', 'settled'].includes(plan.status))

export type OrderGroup = {
  plans: ReadonlyArray<OrderPlan>
  seller: string
  trip: TripPlan
  live: string | null
  /** Distinguishes one day's set from the next; the same for groups that are only refreshed. */
  edition: string
  lotOf: (kind: string) => SeededLot
}

// Sums stand in the append-only ledger: a second run changes times only.
const sums = ['goods_dong', 'fee_dong', 'paid_dong', 'due_dong', 'status', 'code']

/** @param refresh finished orders get new times; others stay as whoever played with them left them */
export async function seedOrders(db: ClientBase, now: Date, group: OrderGroup, refresh: boolean): Promise<number> {
  const rows = group.plans.map((plan) => build(now, group, plan))
  const keep = refresh ? sums : 'all'
  for (const row of rows) if (row.basket) row.order.basket_id = await basketId(db, row.basket)
  await upsert(
    db,
    'orders',
    ['id'],
    rows.map(({ order }) => order),
    keep,
  )
  await upsert(
    db,
    'order_line',
    ['id'],
    rows.flatMap(({ lines }) => lines),
    'all',
  )
  await upsert(
    db,
    'payment',
    ['id'],
    rows.flatMap(({ payment }) => (payment ? [payment] : [])),
    keep,
  )
  await upsert(
    db,
    'delivery',
    ['order_id'],
    rows.flatMap(({ delivery }) => (delivery ? [delivery] : [])),
    keep,
  )
  await seedLedger(
    db,
    rows.map(({ paid }) => paid),
  )
  return rows.length
}

/** The buyer's basket on that trip: somebody may have ordered into it already. */
async function basketId(db: ClientBase, basket: Row): Promise<unknown> {
  await upsert(db, 'basket', ['trip_id', 'person_id', 'place_id'], [basket], 'all')
  const { rows } = await db.query('SELECT id FROM basket WHERE trip_id = $1 AND person_id = $2 AND place_id = $3', [
    basket.trip_id,
    basket.person_id,
    basket.place_id,
  ])
  return rows[0].id
}

function build(now: Date, group: OrderGroup, plan: OrderPlan) {
  const name = `${plan.key}:${group.edition}`
  const orderId = seedId(`order:${name}`)
  const departed = group.trip.departsAt
  const from = group.trip.status === 'done' ? departed : now
  const createdAt = ago(from, plan.minutes * minute)
  const buyer = buyerOf(plan.buyer)
  const place = reachable(group, plan.buyer)
  const lines = plan.lines.map(([kind, quantity], i) => {
    const lot = group.lotOf(kind)
    return {
      id: seedId(`line:${name}:${i}`),
      order_id: orderId,
      lot_id: lot.id,
      quantity,
      base_amount: quantity * lot.unitBase,
      unit_price_dong: lot.priceDong,
      amount_dong: quantity * lot.priceDong,
      holds: holdingStatuses.includes(plan.status),
      created_at: createdAt,
    }
  })
  const goods = lines.reduce((sum, line) => sum + line.amount_dong, 0)
  const open = undecided(plan)
  const quote = quoteFor(group, place)
  const feeDong = open ? 0 : feeOf(quote)
  const due = goods + feeDong
  const code = seedCode(`order:${name}`, 6)
  const over = ['delivered', 'settled', 'refused'].includes(plan.status)
  const handedOver = new Date(departed.getTime() + 30 * minute)
  const order: Row & { basket_id: unknown } = {
    id: orderId,
    code,
    seller_id: sellerId(group.seller),
    live_session_id: group.live && liveId(group.live),
    device_id: deviceId(`buyer-${plan.buyer}`),
    person_id: personId(`buyer-${plan.buyer}`),
    status: plan.status,
    hold_until: plan.status === 'held' ? new Date(createdAt.getTime() + 10 * minute) : null,
    pay_until: plan.status === 'placed' ? ago(departed, 90 * minute) : null,
    trip_id: open ? null : group.trip.id,
    basket_id: null,
    place_id: open ? null : placeId(place),
    recipient_name: open ? null : buyer.name,
    recipient_phone: open ? null : buyerPhone(plan.buyer),
    method: plan.method,
    goods_dong: goods,
    fee_dong: feeDong,
    paid_dong: isPaid(plan) ? due : 0,
    delivery_code: open ? null : seedDigits(name),
    said_paid_at: plan.status === 'says_paid' ? new Date(createdAt.getTime() + 4 * minute) : null,
    cancel_reason: plan.reason ?? null,
    is_demo: true,
    created_at: createdAt,
    updated_at: over ? handedOver : createdAt,
  }
  const basket = open
    ? null
    : {
        id: seedId(`basket:${name}`),
        trip_id: group.trip.id,
        person_id: personId(`buyer-${plan.buyer}`),
        place_id: placeId(place),
        fee_dong: feeDong,
        quote: JSON.stringify(quote),
        created_at: createdAt,
      }
  const settledAt = plan.method === 'vietqr' ? new Date(createdAt.getTime() + 6 * minute) : handedOver
  const needsPayment = plan.method === 'vietqr' || (plan.method === 'cod' && isPaid(plan))
  const payment = needsPayment && {
    id: seedId(`payment:${name}`),
    order_id: orderId,
    method: plan.method,
    code: memoCode(code, 0),
    due_dong: due,
    paid_dong: isPaid(plan) ? due : 0,
    status: isPaid(plan) ? 'paid' : plan.status === 'cancelled' ? 'void' : 'open',
    bank_account_id: plan.method === 'vietqr' ? seedId(`bank:${group.seller}`) : null,
    created_at: new Date(createdAt.getTime() + minute),
    settled_at: isPaid(plan) ? settledAt : null,
    confirmed_by_id: isPaid(plan) && !toldByBank(plan, group) ? personId(group.seller) : null,
  }
  const delivery = !open &&
    ['confirmed', 'cut', 'on_the_way', 'delivered', 'settled', 'refused'].includes(plan.status) && {
      order_id: orderId,
      status: deliveryStatus(plan),
      left_at: departed,
      delivered_at: plan.status === 'delivered' || plan.status === 'settled' ? handedOver : null,
      proof: plan.status === 'delivered' || plan.status === 'settled' ? 'code' : null,
      refusal: plan.status === 'refused' ? (plan.reason ?? null) : null,
      by_person_id: personId(group.trip.family),
    }
  const paid: PaidOrder = {
    id: orderId,
    sellerId: sellerId(group.seller),
    carrierId: open ? null : sellerId(group.trip.family),
    status: plan.status,
    isDemo: true,
    goodsDong: goods,
    feeDong,
    creditDong: 0,
    paidDong: isPaid(plan) ? due : 0,
    method: plan.method,
    paymentId: payment ? payment.id : null,
    byPersonId: payment ? payment.confirmed_by_id : null,
    at: isPaid(plan) ? settledAt : createdAt,
  }
  return { order, lines, basket, payment, delivery, paid }
}

const toldByBank = (plan: OrderPlan, group: OrderGroup) =>
  plan.method === 'vietqr' && familyOf(group.seller).moneyMode === 'bank_notice'

/** As the app would have worked it out with all of the group's baskets on the ride. */
function quoteFor(group: OrderGroup, place: string): FeeInputs {
  const from = familyOf(group.trip.family).hamlet
  const others = group.plans.filter((plan) => !undecided(plan) && reachable(group, plan.buyer) !== place)
  return {
    ...tripCosts(group.trip.family),
    metres: road(from, place).metres,
    isEstimate: false,
    otherBaskets: others.length,
    otherMetres: others.reduce((sum, plan) => sum + road(from, reachable(group, plan.buyer)).metres, 0),
    floorDong: 5_000,
    capDong: 25_000,
    isPickUp: false,
  }
}

function deliveryStatus(plan: OrderPlan): string {
  return plan.status === 'on_the_way' || plan.status === 'refused' ? plan.status : 'delivered'
}

/** Bản Na lies below some of the points: whoever lives above it meets the rider at the market. */
function reachable(group: OrderGroup, buyer: BuyerKey): string {
  const place = buyerOf(buyer).place
  const above = ['truong-huu-kiem', 'tram-y-te'].includes(place)
  return familyOf(group.seller).hamlet === 'ban-na' && above ? 'cong-cho' : place
}
