// An order's life as a table of allowed moves (DESIGN.md section 5): each state says whose turn it is.
// Words for buyer and seller stand in the i18n catalogue under `order.status.<state>.{buyer,seller}`.

export const orderStatuses = [
  'held',
  'placed',
  'says_paid',
  'confirmed',
  'cut',
  'on_the_way',
  'delivered',
  'settled',
  'expired',
  'cancelled',
  'refused',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

export type Turn = 'buyer' | 'seller' | 'carrier' | 'nobody'

export const allowedMoves: Readonly<Record<OrderStatus, ReadonlyArray<OrderStatus>>> = {
  held: ['placed', 'confirmed', 'expired', 'cancelled'],
  placed: ['says_paid', 'confirmed', 'expired', 'cancelled'],
  says_paid: ['placed', 'confirmed', 'expired', 'cancelled'],
  confirmed: ['placed', 'cut', 'on_the_way', 'cancelled'],
  cut: ['on_the_way', 'cancelled'],
  on_the_way: ['delivered', 'refused'],
  delivered: ['settled'],
  settled: [],
  // Money that comes late revives an expired order when the stock is still there.
  expired: ['confirmed', 'placed'],
  cancelled: [],
  refused: [],
}

export const turnOf: Readonly<Record<OrderStatus, Turn>> = {
  held: 'buyer',
  placed: 'buyer',
  says_paid: 'seller',
  confirmed: 'seller',
  cut: 'seller',
  on_the_way: 'carrier',
  delivered: 'buyer',
  settled: 'nobody',
  expired: 'nobody',
  cancelled: 'nobody',
  refused: 'nobody',
}

/** States in which an order's lines hold stock. */
export const holdingStatuses: ReadonlyArray<OrderStatus> = [
  'held',
  'placed',
  'says_paid',
  'confirmed',
  'cut',
  'on_the_way',
  'delivered',
  'settled',
]

/** States whose lines are cut: confirmed by money or by cash on delivery, and not yet gone. */
export const toCutStatuses: ReadonlyArray<OrderStatus> = ['confirmed', 'cut']

export function mayMove(from: OrderStatus, to: OrderStatus): boolean {
  return allowedMoves[from].includes(to)
}

export function isOver(status: OrderStatus): boolean {
  return turnOf[status] === 'nobody'
}
