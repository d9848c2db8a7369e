import type { OrderStatus } from '#app/domain/orders/order-status'
import type { PaymentStatus } from '#app/domain/payments/apply-money'
import type { OrderInLedger } from '#app/domain/payments/ledger'
import type { PayMethod } from '#app/domain/payments/payment'

export type MoneyOrder = OrderInLedger & {
  readonly code: string
  readonly deviceId: string
  readonly personId: string | null
  readonly method: PayMethod | null
  readonly tripClosesAt: Date | null
}

export type PaymentRow = {
  readonly id: string
  readonly orderId: string
  readonly method: PayMethod
  readonly code: string
  readonly dueDong: number
  readonly paidDong: number
  readonly status: PaymentStatus
  readonly bankAccountId: string | null
}

export type AccountRow = {
  readonly id: string
  readonly sellerId: string
  readonly bin: string
  readonly numberSealed: Uint8Array
  readonly holder: string
  readonly holderIsSeller: boolean
  readonly howKnown: 'self_view' | 'bank_notice' | 'cooperative'
}

/** Orders and payments inside one transaction. Locks are taken order first, then its payments, then lots by id. */
export type PaymentRows = {
  /** Locks the order until the transaction ends. */
  lockOrder(orderId: string): Promise<MoneyOrder | null>
  saveOrder(
    orderId: string,
    change: { status: OrderStatus; paidDong: number; saidPaidAt?: Date | null; payUntil?: Date; at: Date },
  ): Promise<void>
  payment(paymentId: string): Promise<PaymentRow | null>
  openPaymentOf(orderId: string): Promise<PaymentRow | null>
  countPaymentsOf(orderId: string): Promise<number>
  hasCashPayment(orderId: string): Promise<boolean>
  addPayment(payment: PaymentRow & { readonly createdAt: Date }): Promise<void>
  savePayment(
    paymentId: string,
    change: { status: PaymentStatus; paidDong?: number; settledAt?: Date; confirmedById?: string | null },
  ): Promise<void>
  /** The newest account in force; null: the family has none. */
  activeAccount(sellerId: string, now: Date): Promise<AccountRow | null>
  /**
   * The payment one of these codes was made for, to one of these families; an order's own code stands for its newest QR.
   * Null when there is none, or when the codes point at several orders.
   */
  paymentByCodes(codes: ReadonlyArray<string>, sellerIds: ReadonlyArray<string>): Promise<PaymentRow | null>
  /** Holds an expired order's stock again, all lines or none, while its trip is still open. Null: it is gone. */
  reholdStock(orderId: string, now: Date): Promise<ReadonlyArray<string> | null>
}
