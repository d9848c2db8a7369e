import { describe, expect, it } from 'vitest'
import { accountActiveFrom, readHolderName } from './bank-account'
import { stageOf } from './family'
import { mayGoLive } from './going-live'
import { readIdentityNumber } from './identity'
import { type FamilyNow, tonight, whyVisit } from './visits'

const now = new Date('2026-11-22T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()

describe('going live', () => {
  it('is for verified families only', () => {
    expect(mayGoLive({ status: 'verified' }).ok).toBe(true)
    expect(mayGoLive({ status: 'unverified' })).toEqual({ ok: false, reason: 'not-verified' })
    expect(mayGoLive({ status: 'suspended' })).toEqual({ ok: false, reason: 'suspended' })
  })
})

describe('a family’s stage', () => {
  const of = (status: 'unverified' | 'verified' | 'suspended', rehearsedAt: string | null, ownLives: number) =>
    stageOf({ status, rehearsedAt, ownLives })
  it('goes from papers to practice to selling alone', () => {
    expect(of('unverified', daysAgo(1), 0)).toBe('unverified')
    expect(of('verified', null, 0)).toBe('verified')
    expect(of('verified', daysAgo(1), 0)).toBe('rehearsed')
    expect(of('verified', null, 2)).toBe('independent')
    expect(of('suspended', daysAgo(1), 2)).toBe('suspended')
  })
})

describe('the bank account', () => {
  it('counts at once when it is the first', () => {
    expect(accountActiveFrom({ hasAccount: false, isLive: true }, now)).toEqual({ ok: true, value: now })
  })
  it('waits a day when it replaces another, and is refused during a live', () => {
    const tomorrow = new Date('2026-11-23T12:00:00Z')
    expect(accountActiveFrom({ hasAccount: true, isLive: false }, now)).toEqual({ ok: true, value: tomorrow })
    expect(accountActiveFrom({ hasAccount: true, isLive: true }, now)).toEqual({ ok: false, reason: 'live-now' })
  })
  it('has a holder as banks write names', () => {
    expect(readHolderName('  Lò Thị  Mẩy ')).toBe('LO THI MAY')
    expect(readHolderName('ĐẶNG VĂN Ơ')).toBe('DANG VAN O')
    for (const bad of ['', 'A', 'LO 123', 'x'.repeat(60), '<b>']) expect(readHolderName(bad)).toBeNull()
  })
})

describe('identity numbers', () => {
  it('are twelve digits that begin with a province', () => {
    expect(readIdentityNumber('040 185 001 234')).toBe('040185001234')
    for (const bad of ['04018500123', '0401850012345', '000185001234', '097185001234', '140185001234', 'O40185001234'])
      expect(readIdentityNumber(bad)).toBeNull()
  })
})

describe('whom to visit tonight', () => {
  const settled: FamilyNow = {
    id: 'settled',
    status: 'verified',
    rehearsedAt: daysAgo(30),
    accountChecked: true,
    openLots: 2,
    nextLiveAt: null,
    isLive: false,
    ownLives: 3,
    lastLiveAt: daysAgo(3),
    createdAt: daysAgo(60),
  }
  it('needs nobody where all goes well', () => expect(whyVisit(settled, now)).toBeNull())
  it.each<[string, Partial<FamilyNow>]>([
    ['live-soon-unverified', { status: 'unverified', nextLiveAt: daysAgo(-1) }],
    ['produce-unverified', { status: 'unverified' }],
    ['unverified', { status: 'unverified', openLots: 0 }],
    ['produce-not-rehearsed', { rehearsedAt: null, ownLives: 0, lastLiveAt: null }],
    ['not-rehearsed', { rehearsedAt: null, ownLives: 0, lastLiveAt: null, openLots: 0 }],
    ['account-unchecked', { accountChecked: false }],
    ['never-alone', { ownLives: 0 }],
    ['quiet', { lastLiveAt: daysAgo(15) }],
  ])('says %s', (reason, change) => expect(whyVisit({ ...settled, ...change }, now)).toBe(reason))

  it('leaves alone who sells right now, is suspended, or has a live to come', () => {
    expect(whyVisit({ ...settled, status: 'unverified', isLive: true }, now)).toBeNull()
    expect(whyVisit({ ...settled, status: 'suspended' }, now)).toBeNull()
    expect(whyVisit({ ...settled, lastLiveAt: daysAgo(20), nextLiveAt: daysAgo(-1) }, now)).toBeNull()
  })

  it('names three at most, the most urgent first', () => {
    const quiet = { ...settled, id: 'quiet', lastLiveAt: daysAgo(20) }
    const old = { ...settled, id: 'old', status: 'unverified' as const, createdAt: daysAgo(90) }
    const fresh = { ...settled, id: 'fresh', status: 'unverified' as const, createdAt: daysAgo(1) }
    const astray = { ...settled, id: 'astray', accountChecked: false }
    expect(tonight([settled, quiet, fresh, astray, old], now).map((each) => each.family.id)).toEqual([
      'old',
      'fresh',
      'astray',
    ])
  })
})
