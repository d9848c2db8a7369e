// What is to be cut, packed and carried for one ride, computed from the state of the orders and from nothing else.
import { dueOf } from '../orders/due'
import type { OrderStatus } from '../orders/order-status'
import type { AmountView, ParcelView, StopView, TripWork } from './views'

/** A trip with the orders on it, as stored. */
export type StoredTrip = {
  readonly tripId: string
  readonly status: TripWork['status']
  readonly departsAt: Date
  readonly closesAt: Date
  readonly carrierId: string
  readonly carrier: string
  readonly stops: ReadonlyArray<{ placeId: string; place: string; arrivesFrom: Date; arrivesUntil: Date }>
  readonly orders: ReadonlyArray<StoredParcel>
}

export type StoredParcel = {
  readonly orderId: string
  readonly code: string
  readonly sellerId: string
  readonly status: OrderStatus
  readonly placeId: string
  readonly recipient: string
  readonly phone: string | null
  readonly note: string | null
  readonly method: 'vietqr' | 'cod' | null
  readonly goodsDong: number
  readonly feeDong: number
  readonly creditDong: number
  readonly paidDong: number
  readonly createdAt: Date
  readonly lines: ReadonlyArray<AmountView>
}

const waitingStatuses: ReadonlyArray<OrderStatus> = ['placed', 'says_paid']
const packedStatuses: ReadonlyArray<OrderStatus> = ['confirmed', 'cut', 'on_the_way', 'delivered', 'settled', 'refused']

/** The trip as `sellerId` sees it: her own orders, and those of other families when she is the one who rides. */
export function tripWorkOf(trip: StoredTrip, sellerId: string): TripWork {
  const iCarry = trip.carrierId === sellerId
  const own = trip.orders.filter((order) => order.sellerId === sellerId)
  const shown = trip.orders.filter(
    (order) => packedStatuses.includes(order.status) && (order.sellerId === sellerId || iCarry),
  )
  return {
    tripId: trip.tripId,
    status: trip.status,
    departsAt: trip.departsAt.toISOString(),
    closesAt: trip.closesAt.toISOString(),
    carrier: trip.carrier,
    iCarry,
    toCut: sumAmounts(own.filter((order) => order.status === 'confirmed').flatMap((order) => order.lines)),
    waiting: sumAmounts(own.filter((order) => waitingStatuses.includes(order.status)).flatMap((order) => order.lines)),
    stops: trip.stops
      .map((stop) =>
        stopView(
          stop,
          shown.filter((order) => order.placeId === stop.placeId),
          sellerId,
        ),
      )
      .filter((stop) => stop.parcels.length > 0),
  }
}

function stopView(stop: StoredTrip['stops'][number], orders: ReadonlyArray<StoredParcel>, sellerId: string): StopView {
  const parcels = orders.map((order) => parcelView(order, stop.place, sellerId))
  return {
    placeId: stop.placeId,
    place: stop.place,
    arrivesFrom: stop.arrivesFrom.toISOString(),
    arrivesUntil: stop.arrivesUntil.toISOString(),
    parcels,
    cashDong: parcels.reduce((sum, parcel) => sum + cashOf(parcel), 0),
  }
}

/** Cash still to be taken for a parcel: nothing once it is delivered or refused. */
export function cashOf(parcel: Pick<ParcelView, 'method' | 'status' | 'dueDong'>): number {
  const isOpen = parcel.status === 'confirmed' || parcel.status === 'cut' || parcel.status === 'on_the_way'
  return parcel.method === 'cod' && isOpen ? Math.max(0, parcel.dueDong) : 0
}

function parcelView(order: StoredParcel, place: string, sellerId: string): ParcelView {
  return {
    orderId: order.orderId,
    code: order.code,
    status: order.status,
    recipient: order.recipient,
    phone: order.phone,
    place,
    lines: order.lines,
    note: order.note,
    method: order.method,
    dueDong: Math.max(0, dueOf(order)),
    placedAt: order.createdAt.toISOString(),
    isCarriedOnly: order.sellerId !== sellerId,
  }
}

/** Adds up by product and unit, biggest first. */
export function sumAmounts(lines: ReadonlyArray<AmountView>): AmountView[] {
  const sums = new Map<string, AmountView>()
  for (const line of lines) {
    const key = `${line.kind}|${line.name}|${line.unit}`
    sums.set(key, { ...line, quantity: (sums.get(key)?.quantity ?? 0) + line.quantity })
  }
  return [...sums.values()].sort((a, b) => b.quantity - a.quantity)
}
