import { beforeEach, describe, expect, it } from 'vitest'
import { fakePersonStore } from '#app/adapters/database/people-stores.fake'
import { fakeSellerStore } from '#app/adapters/database/seller-store.fake'
import { createAesSealer } from '#app/adapters/sealing/aes-sealer.server'
import { readPhone } from '#app/adapters/sms/phone-reader.server'
import { fakeSmsSender } from '#app/adapters/sms/sms-sender.fake'
import type { SignUpInput } from '#app/domain/sellers/seller.schema'
import { makeLookAfterFamily } from './look-after-family.server'
import { makeSignUpFamily } from './sign-up-family.server'

const officer = { personId: 'officer-ha', deviceId: 'd1', officerOf: ['16849'] }
const stranger = { personId: 'officer-nam', deviceId: 'd2', officerOf: ['16813'] }
const may: SignUpInput = {
  sellerId: '0190b000-0000-7000-8000-000000000001',
  phone: '0912345678',
  fullName: 'Lò Thị Mẩy',
  displayName: 'Chị Mẩy',
  hamletId: 'khe-nhinh',
  identityNumber: '040185001234',
  consent: 'on',
  bankBin: '970405',
  accountNumber: '3604 2051 23456',
  accountHolder: 'Lò Thị Mẩy',
  accountRelation: '',
}

function bag() {
  let at = Date.parse('2026-11-22T12:00:00Z')
  let id = 0
  const sms = fakeSmsSender()
  const sellers = fakeSellerStore({ 'khe-nhinh': '16849', 'ban-khac': '16813' })
  const deps = {
    sellers,
    people: fakePersonStore(),
    sealer: createAesSealer(new Uint8Array(32).fill(9)),
    readPhone,
    sms: () => sms,
    now: () => new Date(at),
    newId: () => `id-${++id}`,
    onError: () => {},
  }
  return {
    ...deps,
    sent: sms.sent,
    signUp: makeSignUpFamily(deps),
    lookAfter: makeLookAfterFamily(deps),
    later: (hours: number) => {
      at += hours * 3_600_000
    },
  }
}
let b: ReturnType<typeof bag>
beforeEach(() => {
  b = bag()
})

describe('signing a family up', () => {
  it('keeps identity and account sealed, with the last four digits only', async () => {
    expect(await b.signUp(officer, may)).toEqual({ ok: true, value: { sellerId: may.sellerId } })
    const family = b.sellers.families.get(may.sellerId)
    expect(family).toMatchObject({ status: 'unverified', identityLast4: '1234', slug: 'chi-may-0001' })
    expect(family?.account).toMatchObject({ numberLast4: '3456', holderName: 'LO THI MAY', relation: 'self' })
    const kept = JSON.stringify(family, (_key, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    expect(kept).not.toContain('040185001234')
    expect(kept).not.toContain('3604205123456')
    expect(b.sellers.deeds).toMatchObject([{ action: 'family-signed-up', onBehalfOf: may.sellerId }])
  })

  it('is the same family when the press comes twice', async () => {
    await b.signUp(officer, may)
    expect(await b.signUp(officer, may)).toEqual({ ok: true, value: { sellerId: may.sellerId } })
    expect(b.sellers.families.size).toBe(1)
    expect(await b.signUp({ ...stranger, officerOf: ['16849'] }, may)).toEqual({ ok: false, reason: 'key-reused' })
  })

  it('joins a person the market knows already, and does not make a second family of her', async () => {
    await b.people.ensure('+84912345678', 'hoa', 'Hoa')
    await b.signUp(officer, may)
    expect(b.people.people.size).toBe(1)
    expect(b.sellers.families.get(may.sellerId)?.personId).toBe('hoa')
    const again = { ...may, sellerId: '0190b000-0000-7000-8000-000000000002' }
    expect(await b.signUp(officer, again)).toEqual({ ok: false, reason: 'already-sells' })
  })

  it.each<[string, Partial<SignUpInput>]>([
    ['not-your-commune', { hamletId: 'ban-khac' }],
    ['not-found', { hamletId: 'nowhere' }],
    ['bad-phone', { phone: '12345678' }],
    ['bad-identity', { identityNumber: '12345' }],
    ['bad-bank', { bankBin: '123456' }],
    ['bad-account', { accountNumber: '12-ab!?' }],
    ['bad-holder', { accountHolder: '12345' }],
  ])('refuses as %s, and changes nothing', async (reason, change) => {
    expect(await b.signUp(officer, { ...may, ...change })).toEqual({ ok: false, reason })
    expect(b.sellers.families.size + b.people.people.size).toBe(0)
  })
})

describe('looking after a family', () => {
  const sellerId = may.sellerId
  beforeEach(() => b.signUp(officer, may))

  it('verifies when the card agrees: the last four digits, or all twelve', async () => {
    for (const wrong of ['9999', '040185009999', '123', 'abcd']) {
      const refused = await b.lookAfter.verify(officer, sellerId, { identity: wrong })
      expect(refused).toEqual({ ok: false, reason: 'identity-differs' })
    }
    expect(await b.lookAfter.verify(officer, sellerId, { identity: '040 185 001 234' })).toEqual({
      ok: true,
      value: null,
    })
    expect(b.sellers.families.get(sellerId)).toMatchObject({ status: 'verified', verifiedById: 'officer-ha' })
    expect(await b.lookAfter.verify(officer, sellerId, { identity: 'anything' })).toEqual({ ok: true, value: null })
  })

  it('is for the officer of its commune, and never for one’s own family', async () => {
    const ownPersonId = b.sellers.families.get(sellerId)?.personId ?? ''
    for (const [who, reason] of [
      [stranger, 'not-your-commune'],
      [{ ...officer, officerOf: [] }, 'not-your-commune'],
      [{ ...officer, personId: ownPersonId }, 'own-family'],
    ] as const) {
      expect(await b.lookAfter.verify(who, sellerId, { identity: '1234' })).toEqual({ ok: false, reason })
      expect(await b.lookAfter.markRehearsed(who, sellerId)).toEqual({ ok: false, reason })
      expect(await b.lookAfter.markAccountChecked(who, sellerId, 'x')).toEqual({ ok: false, reason })
      const change = { ...may, accountId: 'a2', identity: '1234' }
      expect(await b.lookAfter.addAccount(who, sellerId, change)).toEqual({ ok: false, reason })
    }
    expect(b.sellers.deeds).toHaveLength(1)
    expect(await b.lookAfter.markRehearsed(officer, 'nobody')).toEqual({ ok: false, reason: 'not-found' })
  })

  describe('changing the account', () => {
    const change = { ...may, accountId: 'a2', identity: '1234', accountNumber: '999988887777' }

    it('needs the card, waits a day and is told to the family’s phones', async () => {
      b.sellers.phones.push('+84912345678', '+84987654321')
      expect(await b.lookAfter.addAccount(officer, sellerId, { ...change, identity: '0000' })).toEqual({
        ok: false,
        reason: 'identity-differs',
      })
      expect(await b.lookAfter.addAccount(officer, sellerId, change)).toEqual({
        ok: true,
        value: { activeFrom: new Date('2026-11-23T12:00:00Z') },
      })
      expect(b.sent.map((sms) => sms.to)).toEqual(['+84912345678', '+84987654321'])
      expect(b.sent[0]?.text.length).toBeLessThanOrEqual(160)
      expect(b.sellers.deeds.at(-1)).toMatchObject({ action: 'account-changed', details: { last4: '7777' } })
    })

    it('takes no other card when only its last four digits were ever written down, and none when nothing was', async () => {
      const family = b.sellers.families.get(sellerId)
      if (!family) throw new Error('no family')
      const keeping = (identityLast4: string | null) =>
        b.sellers.families.set(sellerId, { ...family, identitySealed: null, identityLast4 } as unknown as typeof family)
      keeping('1234')
      for (const identity of ['040185009999', '9999', '991234']) {
        const refused = await b.lookAfter.addAccount(officer, sellerId, { ...change, identity })
        expect(refused).toEqual({ ok: false, reason: 'identity-differs' })
      }
      expect((await b.lookAfter.addAccount(officer, sellerId, change)).ok).toBe(true)
      keeping(null)
      const refused = await b.lookAfter.addAccount(officer, sellerId, { ...change, identity: '040185001234' })
      expect(refused).toEqual({ ok: false, reason: 'family-not-verified' })
    })

    it('happens once when pressed twice', async () => {
      b.sellers.phones.push('+84912345678')
      await b.lookAfter.addAccount(officer, sellerId, change)
      await b.lookAfter.addAccount(officer, sellerId, change)
      expect(b.sellers.families.get(sellerId)?.accounts).toHaveLength(2)
      expect(b.sent).toHaveLength(1)
    })

    it('is refused while the family sells live', async () => {
      b.sellers.live.add(sellerId)
      expect(await b.lookAfter.addAccount(officer, sellerId, change)).toEqual({ ok: false, reason: 'live-now' })
    })
  })

  it('marks the account as checked, and only an account of this family', async () => {
    const accountId = b.sellers.families.get(sellerId)?.account.id ?? ''
    expect(await b.lookAfter.markAccountChecked(officer, sellerId, 'another')).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect((await b.lookAfter.markAccountChecked(officer, sellerId, accountId)).ok).toBe(true)
    expect(b.sellers.families.get(sellerId)?.accounts[0]?.checked).toBe(true)
  })
})
