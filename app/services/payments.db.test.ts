import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endOrder, type FamilyRows, insertOrder, moveStock } from '#app/adapters/database/money-rows.fake'
import { sepayBody } from '../../demo/fake-bank'
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

  it('opens one code for the due of the moment, and the same again', async () => {
    const order = await insertOrder(money.db, family)
    const [first, second] = await Promise.all([money.open(order.id), money.open(order.id)])
    expect(second.paymentId).toBe(first.paymentId)
    expect(first).toMatchObject({
      dueDong: 42_000,
      qrUrl: `https://cho.example/qr/${first.paymentId}.png`,
      bank: { bin: '970422', name: 'MB', account: family.account, holder: 'VI THI THU' },
      holderIsSeller: true,
      howKnown: 'self_view',
    })
    expect(first.memo.startsWith(order.code)).toBe(true)
    expect(await money.picture(first.paymentId)).toMatchObject({ ok: true, value: { memo: first.memo } })
  })

  it('opens another code when the order grew, and money on the old one still lands', async () => {
    const order = await insertOrder(money.db, family)
    const old = await money.open(order.id)
    await money.db.query('UPDATE orders SET goods_dong = goods_dong + 15000 WHERE id = $1', [order.id])
    const grown = await money.open(order.id)
    expect(grown).toMatchObject({ dueDong: 57_000 })
    expect(await money.picture(old.paymentId)).toEqual({ ok: false, reason: 'gone' })
    expect(await money.notice(family, { content: old.memo, amountDong: 42_000 })).toBe('short')
    expect(await money.orderRow(order.id)).toEqual({ status: 'placed', paid: 42_000 })
    expect((await money.open(order.id)).dueDong).toBe(15_000)
  })

  it('is believed from a signed notice, whatever the bank wrote around the code', async () => {
    const order = await insertOrder(money.db, family)
    const { memo } = await money.open(order.id)
    const noisy = `MBVCB.6278326589.${memo.slice(0, 4).toLowerCase()} ${memo.slice(4)}-CT tu 0912 toi`
    expect(await money.notice(family, { content: noisy })).toBe('applied')
    expect(await money.orderRow(order.id)).toEqual({ status: 'confirmed', paid: 42_000 })
    expect(await money.accounts(order.id)).toEqual({ 'seller-bank': 42_000, goods: -30_000, delivery: -12_000 })
    expect(money.news()).toEqual(['paid'])
  })

  it('is found by the order’s own code when the payer typed only that', async () => {
    const order = await insertOrder(money.db, family)
    await money.open(order.id)
    expect(await money.notice(family, { content: `tien rau ${order.code}` })).toBe('applied')
  })

  it('counts a transfer once, however often it is money.told at the same time', async () => {
    const order = await insertOrder(money.db, family)
    const { memo } = await money.open(order.id)
    const results = await Promise.all(
      Array.from({ length: 8 }, () => money.notice(family, { content: memo, id: 777_001 })),
    )
    expect(results.filter((result) => result === 'applied')).toHaveLength(1)
    expect(results.filter((result) => result === 'duplicate')).toHaveLength(7)
    expect(await money.orderRow(order.id)).toEqual({ status: 'confirmed', paid: 42_000 })
  })

  it('that is short leaves the order waiting, with a code for the rest', async () => {
    const order = await insertOrder(money.db, family)
    const { memo } = await money.open(order.id)
    expect(await money.notice(family, { content: memo, amountDong: 37_000 })).toBe('short')
    expect(money.news()).toEqual(['short'])
    expect(await money.orderRow(order.id)).toEqual({ status: 'placed', paid: 37_000 })
    const rest = await money.open(order.id)
    expect(rest).toMatchObject({ dueDong: 5_000 })
    expect(await money.notice(family, { content: rest.memo, amountDong: 5_000 })).toBe('applied')
    expect(await money.accounts(order.id)).toEqual({ 'seller-bank': 42_000, goods: -30_000, delivery: -12_000 })
  })

  it('that is over confirms the order and stands as owed to the buyer', async () => {
    const order = await insertOrder(money.db, family)
    const { memo } = await money.open(order.id)
    expect(await money.notice(family, { content: memo, amountDong: 50_000 })).toBe('over')
    expect(await money.accounts(order.id)).toEqual({
      'seller-bank': 50_000,
      goods: -30_000,
      delivery: -12_000,
      buyer: -8_000,
    })
    expect(await money.reads.familyTasks(family.sellerId, new Date(0))).toMatchObject([
      { kind: 'over', orderId: order.id, amountDong: 8_000 },
    ])
  })

  it('that comes late brings an expired order back while its stock is there', async () => {
    const order = await insertOrder(money.db, family)
    const { memo } = await money.open(order.id)
    await endOrder(money.db, order.id, 'expired')
    expect(await money.notice(family, { content: memo })).toBe('late')
    expect(await money.orderRow(order.id)).toEqual({ status: 'confirmed', paid: 42_000 })
    expect(money.told).toContainEqual({ type: 'lot:changed', lotId: family.lotId })
    const { rows } = await money.db.query('SELECT held_base AS held, free_base AS free FROM lot WHERE id = $1', [
      family.lotId,
    ])
    expect(rows).toEqual([{ held: 1_000, free: 49_000 }])
  })

  it('that comes late for stock that is gone is owed back', async () => {
    const order = await insertOrder(money.db, family)
    const { memo } = await money.open(order.id)
    await endOrder(money.db, order.id, 'expired')
    await moveStock(money.db, family.lotId, 99)
    expect(await money.notice(family, { content: memo })).toBe('refund-due')
    expect(await money.orderRow(order.id)).toEqual({ status: 'expired', paid: 42_000 })
    expect(await money.accounts(order.id)).toEqual({ 'seller-bank': 42_000, buyer: -42_000 })
    expect(money.news()).toEqual(['refund-due'])
    expect(await money.reads.familyTasks(family.sellerId, new Date(0))).toMatchObject([
      { kind: 'refund-due', amountDong: 42_000 },
    ])
  })

  it('for a cancelled order is owed back, and a sale taken back leaves no sale', async () => {
    const order = await insertOrder(money.db, family)
    const { memo } = await money.open(order.id)
    await money.notice(family, { content: memo })
    await endOrder(money.db, order.id, 'cancelled')
    await money.agreeAll()
    await money.agreeAll()
    expect(await money.accounts(order.id)).toEqual({ 'seller-bank': 42_000, buyer: -42_000 })
  })

  it('changes nothing when it is nobody’s, going out, without a code, beyond all sums, or nonsense', async () => {
    const order = await insertOrder(money.db, family)
    const { memo } = await money.open(order.id)
    const stranger = await money.family()
    expect(await money.notice(family, { content: memo, account: '999999999' })).toBe('not-ours')
    expect(await money.notice(family, { content: memo, account: stranger.account })).toBe('unknown-memo')
    expect(await money.notice(family, { content: memo, direction: 'out' })).toBe('outgoing')
    expect(await money.notice(family, { content: 'con gui me', amountDong: 300_000 })).toBe('unknown-memo')
    expect(await money.notice(family, { content: memo, amountDong: 900_000_000_000 })).toBe('refused-amount')
    const fraction = (body: string) => body.replace(':42000,', ':42000.5,')
    expect(await money.notice(family, { content: memo, id: 5 }, fraction)).toBe('malformed')
    expect(await money.orderRow(order.id)).toEqual({ status: 'placed', paid: 0 })
    expect(await money.accounts(order.id)).toEqual({})
    expect(money.told).toEqual([])
  })

  it('keeps no account number in a notice, and no row of a forged one', async () => {
    const count = async () => (await money.db.query('SELECT count(*)::int AS n FROM notice')).rows[0].n
    await money.notice(family, { content: 'x' })
    const before = await count()
    const { rows } = await money.db.query('SELECT account, raw FROM notice ORDER BY received_at DESC LIMIT 1')
    expect(rows[0].account).not.toContain(family.account)
    expect(rows[0].raw.toString('latin1')).not.toContain(family.account)
    const raw = new TextEncoder().encode(sepayBody({ account: family.account, amountDong: 1, content: '' }))
    const forged = await money.receive({
      raw,
      signature: `sha256=${'a'.repeat(64)}`,
      timestamp: String((Date.now() / 1000) | 0),
    })
    expect(forged).toEqual({ ok: false, reason: 'bad-signature' })
    expect(await count()).toBe(before)
  })

  it('said by the buyer makes nothing paid; the family’s Đủ does, and says by whom', async () => {
    const order = await insertOrder(money.db, family)
    await money.open(order.id)
    expect(await money.sayPaid({ orderId: order.id })).toMatchObject({
      ok: true,
      value: { status: 'says_paid', paidDong: 0 },
    })
    const [waiting] = await money.reads.transfersToCheck(family.sellerId)
    expect(waiting).toMatchObject({ orderId: order.id, dueDong: 42_000, buyer: 'Hoa' })
    const full = { paymentId: waiting?.paymentId ?? '', answer: { kind: 'full' as const } }
    const officer = await money.confirm({ ...asSeller(family), right: 'officer' }, full)
    expect(officer).toEqual({ ok: false, reason: 'not-allowed' })
    const stranger = await money.confirm({ ...asSeller(family), sellerId: randomUUID() }, full)
    expect(stranger).toEqual({ ok: false, reason: 'not-found' })
    const twice = await Promise.all([money.confirm(asSeller(family), full), money.confirm(asSeller(family), full)])
    for (const answer of twice)
      expect(answer).toMatchObject({ ok: true, value: { status: 'confirmed', paidDong: 42_000 } })
    const { rows } = await money.db.query(
      `SELECT DISTINCT source, by_person_id AS by FROM ledger_entry WHERE order_id = $1 AND kind = 'money'`,
      [order.id],
    )
    expect(rows).toEqual([{ source: 'person', by: family.sellerPersonId }])
    expect(money.news()).toEqual(['says-paid', 'paid'])
  })

  it('said to be there by the family and then money.told by the bank is one money', async () => {
    const order = await insertOrder(money.db, family)
    const { memo, paymentId } = await money.open(order.id)
    await money.confirm(asSeller(family), { paymentId, answer: { kind: 'full' } })
    expect(await money.notice(family, { content: memo })).toBe('applied')
    expect(await money.orderRow(order.id)).toEqual({ status: 'confirmed', paid: 42_000 })
    expect(await money.notice(family, { content: memo })).toBe('over')
    expect(await money.orderRow(order.id)).toEqual({ status: 'confirmed', paid: 84_000 })
  })

  it('seen short, or not seen, by the family', async () => {
    const order = await insertOrder(money.db, family)
    const { paymentId } = await money.open(order.id)
    await money.sayPaid({ orderId: order.id })
    const notSeen = await money.confirm(asSeller(family), { paymentId, answer: { kind: 'not-seen' } })
    expect(notSeen).toMatchObject({ ok: true, value: { status: 'placed', paidDong: 0 } })
    for (const cameDong of [0, -1, 0.5, Number.NaN, 3_000_000_000])
      expect(await money.confirm(asSeller(family), { paymentId, answer: { kind: 'short', cameDong } })).toEqual({
        ok: false,
        reason: 'bad-sum',
      })
    const short = await money.confirm(asSeller(family), { paymentId, answer: { kind: 'short', cameDong: 40_000 } })
    expect(short).toMatchObject({ ok: true, value: { status: 'placed', dueDong: 2_000, verdict: 'short' } })
    expect((await money.open(order.id)).dueDong).toBe(2_000)
  })

  it('taken in cash is in the carrier’s hand, once, and never owed to who holds it', async () => {
    const order = await insertOrder(money.db, family, { method: 'cod' })
    expect(await money.tryOpen(order.id)).toEqual({
      ok: false,
      reason: 'not-payable',
    })
    const take = () => money.takeCash({ orderId: order.id, byPersonId: family.sellerPersonId })
    expect(await take()).toMatchObject({ ok: true, value: { paidDong: 42_000, dueDong: 0 } })
    expect(await take()).toMatchObject({ ok: true, value: { paidDong: 42_000, dueDong: 0 } })
    await money.db.query('UPDATE orders SET updated_at = now() WHERE id = $1', [order.id])
    await money.agreeAll()
    expect(await money.accounts(order.id)).toEqual({ cash: 42_000, goods: -30_000, delivery: -12_000 })
    expect(await money.reads.familySums(family.sellerId, new Date(0), new Date('2999-01-01'))).toEqual({
      soldDong: 30_000,
      arrivedDong: 42_000,
      carriedDong: 12_000,
    })
  })

  it('cannot be rewritten in the ledger by the app', async () => {
    await expect(money.db.query('UPDATE ledger_entry SET amount_dong = 1')).rejects.toThrow(/permission denied/)
    await expect(money.db.query('DELETE FROM ledger_entry')).rejects.toThrow(/permission denied/)
  })
})
