// Which orders stand in the demo: at least one in every state of domain/orders/order-status.ts.
import type { OrderStatus } from '#app/domain/orders/order-status'
import type { BuyerKey } from './people'

/** `minutes`: how long ago it was tapped, or, on a trip that is done, before its departure. */
export type OrderPlan = {
  key: string
  buyer: BuyerKey
  status: OrderStatus
  method: 'vietqr' | 'cod' | null
  minutes: number
  lines: ReadonlyArray<readonly [kind: string, quantity: number]>
  reason?: string
}
const plan = (
  key: string,
  buyer: BuyerKey,
  status: OrderStatus,
  method: OrderPlan['method'],
  minutes: number,
  lines: OrderPlan['lines'],
  reason?: string,
): OrderPlan => ({ key, buyer, status, method, minutes, lines, ...(reason && { reason }) })

/** On chị Thương's next trip, from the live that runs now. */
export const runningOrders: ReadonlyArray<OrderPlan> = [
  plan('now-hoa', 'hoa', 'confirmed', 'vietqr', 16, [
    ['cai-meo', 3],
    ['su-su', 2],
  ]),
  plan('now-tuan', 'tuan', 'confirmed', 'cod', 14, [
    ['cai-meo', 2],
    ['gung', 1],
  ]),
  plan('now-lan', 'lan', 'confirmed', 'vietqr', 13, [['mang', 2]]),
  plan('now-huong-rung', 'huong-rung', 'confirmed', 'vietqr', 12, [
    ['cai-meo', 8],
    ['su-su', 5],
  ]),
  plan('now-hien', 'hien', 'says_paid', 'vietqr', 9, [['cai-meo', 2]]),
  plan('now-duc', 'duc', 'placed', 'vietqr', 6, [
    ['su-su', 3],
    ['cai-meo', 1],
  ]),
  plan('now-ngan', 'ngan', 'held', null, 2, [['cai-meo', 1]]),
  plan('now-mai', 'mai', 'expired', null, 17, [['gung', 1]]),
  plan('now-son', 'son', 'cancelled', 'vietqr', 15, [['mang', 1]], 'buyer'),
]

/** On chị Khăm's next trip, ordered between lives. */
export const betweenOrders: ReadonlyArray<OrderPlan> = [
  plan('kham-quang', 'quang', 'confirmed', 'cod', 95, [
    ['ngon-su-su', 2],
    ['ot', 1],
  ]),
  plan('kham-mai', 'mai', 'confirmed', 'vietqr', 70, [['dau-co-ve', 2]]),
  plan('kham-hoa', 'hoa', 'says_paid', 'vietqr', 25, [['ngon-su-su', 3]]),
]

/** Closed: bà Xên cuts and packs now. */
export const closedOrders: ReadonlyArray<OrderPlan> = [
  plan('closed-lan', 'lan', 'cut', 'vietqr', 240, [['rau-don', 2]]),
  plan('closed-duc', 'duc', 'confirmed', 'cod', 220, [
    ['rau-don', 1],
    ['sa', 1],
  ]),
  plan('closed-huong-rung', 'huong-rung', 'confirmed', 'vietqr', 200, [
    ['sa', 4],
    ['chuoi-rung', 2],
  ]),
]

/** On the way: anh Lô between Na Lượng and Mường Xén. */
export const wayOrders: ReadonlyArray<OrderPlan> = [
  plan('way-quang', 'quang', 'delivered', 'cod', 300, [['bi-do', 3]]),
  plan('way-tuan', 'tuan', 'on_the_way', 'vietqr', 280, [['khoai-so', 2]]),
  plan('way-ngan', 'ngan', 'on_the_way', 'cod', 260, [
    ['ga-den', 1],
    ['bi-do', 2],
  ]),
]

/** Done trips by live: everything at its end. */
export const doneOrders: Readonly<Record<string, ReadonlyArray<OrderPlan>>> = {
  'nhung-past': [
    plan('nhung-past-hoa', 'hoa', 'settled', 'vietqr', 600, [['su-su', 4]]),
    plan('nhung-past-tuan', 'tuan', 'settled', 'cod', 590, [
      ['su-su', 2],
      ['mang', 1],
    ]),
    plan('nhung-past-son', 'son', 'refused', 'cod', 580, [['mang', 2]], 'no-show'),
  ],
  'po-past': [
    plan('po-past-lan', 'lan', 'settled', 'vietqr', 1100, [['gung', 2]]),
    plan('po-past-duc', 'duc', 'settled', 'cod', 1090, [['mang', 3]]),
  ],
  'thuong-past': [
    plan('thuong-past-hoa', 'hoa', 'settled', 'vietqr', 620, [
      ['cai-meo', 3],
      ['su-su', 2],
    ]),
    plan('thuong-past-mai', 'mai', 'settled', 'cod', 610, [['cai-meo', 3]]),
    plan('thuong-past-huong-rung', 'huong-rung', 'settled', 'vietqr', 600, [
      ['cai-meo', 10],
      ['su-su', 6],
    ]),
    plan('thuong-past-hien', 'hien', 'settled', 'cod', 590, [['su-su', 2]]),
  ],
  'tenh-past': [
    plan('tenh-past-ngan', 'ngan', 'settled', 'vietqr', 1120, [['gung', 3]]),
    plan('tenh-past-son', 'son', 'settled', 'cod', 1100, [['gung', 1]]),
  ],
}
