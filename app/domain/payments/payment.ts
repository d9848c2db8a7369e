// What may be asked of an order's money, by its state.
import type { OrderStatus } from '../orders/order-status'

export type PayMethod = 'vietqr' | 'cod'

const payableByQr: ReadonlyArray<OrderStatus> = ['placed', 'says_paid', 'confirmed', 'cut', 'on_the_way']
const cashAtTheDoor: ReadonlyArray<OrderStatus> = ['placed', 'says_paid', 'confirmed', 'cut', 'on_the_way', 'delivered']

/** Whether a QR code may be shown for it. */
export function isPayableByQr(order: { status: OrderStatus; method: PayMethod | null }): boolean {
  return order.method === 'vietqr' && payableByQr.includes(order.status)
}

/** Whether cash handed over is for it. */
export function isPayableInCash(order: { status: OrderStatus }): boolean {
  return cashAtTheDoor.includes(order.status)
}

/** Minutes to pay the rest after money that came late brought an expired order back. */
export const revivedPayMinutes = 30
