import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endOrder, type FamilyRows, insertOrder } from '#app/adapters/database/money-rows.fake'
import { asSeller, type Money, startMoney } from './payments.fake'

describe('money', () => {
  let money: Money
  let family: FamilyRows
  beforeAll(async () => {
    money = await startMoney()
  })
  beforeEach(async () => {
    family = await money.family()
    money.told.length = 0
  })
  afterAll(() => money.stop())

  it('balances after whatever happens, in whatever order', async () => {
    // A fixed generator: the same sequences on every run.
    let seed = 20261122
    const chance = (n: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return Math.floor((seed / 2 ** 32) * n)
    }
    for (let run = 0; run < 60; run++) {
      const order = await insertOrder(money.db, family, { units: 1, method: chance(5) === 0 ? 'cod' : 'vietqr' })
      const codes: { memo: string; paymentId: string; dueDong: number }[] = []
      let known = 0
      for (let step = 0; step < 8; step++) {
        const code = codes[chance(Math.max(codes.length, 1))]
        const sums = [code?.dueDong ?? 27_000, 1_000, 20_000, 60_000]
        const amountDong = sums[chance(4)] ?? 1
        const act = chance(8)
        if (act <= 1) {
          const opened = await money.tryOpen(order.id)
          if (opened.ok) codes.push(opened.value)
        } else if (act <= 3 && code) {
          const id = 1_000_000 + run * 100 + chance(12)
          await money.notice(family, { content: code.memo, amountDong, id })
        } else if (act === 4 && code) {
          const kinds = [{ kind: 'full' }, { kind: 'short', cameDong: amountDong }, { kind: 'not-seen' }] as const
          await money.confirm(asSeller(family), {
            paymentId: code.paymentId,
            answer: kinds[chance(3)] ?? { kind: 'full' },
          })
        } else if (act === 5) {
          await money.sayPaid({ orderId: order.id })
        } else if (act === 6) {
          await money.takeCash({ orderId: order.id, byPersonId: family.sellerPersonId })
        } else if (chance(3) === 0) {
          const status = (await money.orderRow(order.id)).status
          if (status === 'placed' || status === 'says_paid') await endOrder(money.db, order.id, 'expired')
          else if (status === 'confirmed' && chance(2) === 0) await endOrder(money.db, order.id, 'cancelled')
          await money.agree({ orderId: order.id })
        }
        known = (await money.orderRow(order.id)).paid
      }
      const { rows } = await money.db.query(
        `SELECT o.status, o.goods_dong + o.fee_dong - o.credit_dong AS price, o.paid_dong AS paid,
           (SELECT COALESCE(sum(paid_dong), 0)::int FROM payment WHERE order_id = o.id) AS "byPayments",
           (SELECT COALESCE(-sum(amount_dong), 0)::int FROM ledger_entry
             WHERE order_id = o.id AND kind = 'money' AND account LIKE 'buyer:%') AS "byLedger",
           (SELECT COALESCE(sum(amount_dong), 0)::int FROM ledger_entry WHERE order_id = o.id) AS total,
           (SELECT COALESCE(sum(amount_dong), 0)::int FROM ledger_entry WHERE order_id = o.id AND account LIKE 'buyer:%') AS owes
         FROM orders o WHERE id = $1`,
        [order.id],
      )
      const { status, price, paid, byPayments, byLedger, total, owes } = rows[0]
      const isSold = ['confirmed', 'cut', 'on_the_way', 'delivered'].includes(status)
      // A COD order is posted as sold when its cash is taken or the ledger is asked to agree.
      const sold = isSold && (paid > 0 || owes > 0) ? price : 0
      expect({ paid, total, byPayments, byLedger, owes }).toEqual({
        paid: known,
        total: 0,
        byPayments: known,
        byLedger: known,
        owes: sold - known,
      })
    }
  })
})
