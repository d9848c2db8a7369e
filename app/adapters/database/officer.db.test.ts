import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tonight } from '#app/domain/sellers/visits'
import { type ScratchDatabase, scratchDatabase } from '../../../scripts/testing/scratch-database'
import { insertMarketRows, type MarketRows } from './market-rows.fake'
import { createOfficerReads } from './officer-reads.server'
import { createOperatorStore } from './operator-store.server'
import { createPools, type Pools } from './pools.server'
import { createPrisma, type Prisma } from './prisma.server'
import { createSellerStore } from './seller-store.server'

let scratch: ScratchDatabase
let pools: Pools
let prisma: Prisma
let rows: MarketRows
beforeAll(async () => {
  scratch = await scratchDatabase()
  pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
  prisma = createPrisma(pools.general)
  rows = await insertMarketRows(pools.general)
})
afterAll(async () => {
  await pools.stop()
  await scratch.drop()
})

const now = new Date()
const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const deed = (action: string, onBehalfOf: string | null = null) => ({
  personId: null,
  deviceId: null,
  onBehalfOf,
  action,
  subject: 'test',
})
const aPerson = async () => {
  const id = randomUUID()
  await prisma.person.create({ data: { id, name: 'Mẩy', phone: `+8491${String(Math.random()).slice(2, 9)}` } })
  return id
}
const family = async (change: object = {}) => ({
  id: randomUUID(),
  personId: await aPerson(),
  slug: `chi-may-${randomUUID().slice(0, 8)}`,
  displayName: 'Chị Mẩy',
  hamletId: rows.hamletId,
  identitySealed: bytes('sealed identity'),
  identityLast4: '1234',
  consentAt: now,
  signedUpById: randomUUID(),
  account: {
    id: randomUUID(),
    bankBin: '970405',
    numberSealed: bytes('sealed number'),
    numberHash: bytes('one fingerprint'),
    numberLast4: '3456',
    holderName: 'LO THI MAY',
    relation: 'self',
    activeFrom: now,
  },
  ...change,
})

describe('families', () => {
  it('are made whole or not at all, once a person and once a key', async () => {
    const sellers = createSellerStore(prisma, randomUUID)
    const first = await family()
    expect(await sellers.create(first, deed('family-signed-up', first.id))).toBe('made')
    expect(await sellers.create(first, deed('again', first.id))).toBe('id-taken')
    const samePerson = await family({ personId: first.personId })
    expect(await sellers.create(samePerson, deed('again', samePerson.id))).toBe('person-sells')
    expect(await prisma.audit.count({ where: { action: 'again' } })).toBe(0)
    expect(await prisma.bankAccount.count({ where: { sellerId: samePerson.id } })).toBe(0)
    expect(await sellers.head(first.id)).toMatchObject({ communeCode: rows.communeCode, status: 'unverified' })
    expect(await sellers.head('no-id')).toBeNull()
  })

  it('keep who verified them, and their papers open to nobody else’s eyes', async () => {
    const sellers = createSellerStore(prisma, randomUUID)
    const reads = createOfficerReads(prisma)
    const made = await family()
    await sellers.create(made, deed('x', made.id))
    const officerId = await aPerson()
    await sellers.verify(made.id, { personId: officerId, at: now, identity: null }, deed('identity-verified', made.id))
    await sellers.markRehearsed(made.id, now, deed('rehearsal-done', made.id))
    expect(
      await sellers.markAccountChecked(made.id, made.account.id, { personId: officerId, at: now }, deed('y', made.id)),
    ).toBe(true)
    expect(
      await sellers.markAccountChecked(rows.sellerId, made.account.id, { personId: officerId, at: now }, deed('z')),
    ).toBe(false)
    const papers = await reads.papers(made.id)
    expect(papers).toMatchObject({ verifiedBy: 'Mẩy', identityLast4: '1234' })
    expect(papers.accounts).toMatchObject([{ last4: '3456', checkedBy: 'Mẩy' }])
    expect(JSON.stringify(papers)).not.toContain('sealed')
  })

  it('with the same account are named to each other’s officer', async () => {
    const sellers = createSellerStore(prisma, randomUUID)
    const [a, b] = [await family({ displayName: 'Chị A' }), await family({ displayName: 'Chị B' })]
    for (const each of [a, b]) {
      each.account.numberHash = bytes('shared by two')
      await sellers.create(each, deed('x', each.id))
    }
    expect((await createOfficerReads(prisma).papers(a.id)).accounts[0]?.alsoOf).toEqual(['Chị B'])
  })

  it('are listed by commune with how far they have come, and who needs a visit', async () => {
    const reads = createOfficerReads(prisma)
    const listed = await reads.families([rows.communeCode], rows.sellerPersonId, now)
    const known = listed.find((each) => each.id === rows.sellerId)
    expect(known).toMatchObject({ status: 'verified', isOwn: true, openLots: 1 })
    expect(tonight(listed, now).length).toBeGreaterThan(0)
    expect(await reads.families(['99999'], rows.sellerPersonId, now)).toEqual([])
    expect(await reads.hamlets([rows.communeCode])).toHaveLength(1)
  })

  it('that sell without a phone sending are told as needing help', async () => {
    const reads = createOfficerReads(prisma)
    await prisma.liveSession.update({ where: { id: rows.liveId }, data: { status: 'live', startedAt: now } })
    expect(await reads.lives([rows.communeCode])).toMatchObject([{ slug: rows.slug, needsHelp: true }])
    await prisma.take.create({ data: { id: randomUUID(), liveSessionId: rows.liveId, number: 1 } })
    expect(await reads.lives([rows.communeCode])).toMatchObject([{ needsHelp: false }])
    expect((await reads.family(rows.sellerId, 'x', now))?.isLive).toBe(true)
    expect((await createSellerStore(prisma, randomUUID).papers(rows.sellerId))?.isLive).toBe(true)
  })
})

describe('the operator', () => {
  it('gives and takes back an officer’s task, once each', async () => {
    const operators = createOperatorStore(prisma, randomUUID)
    const personId = await aPerson()
    const grant = { id: randomUUID(), personId, communeCode: rows.communeCode, grantedById: await aPerson() }
    await operators.grantOfficer(grant, deed('officer-granted'))
    await operators.grantOfficer({ ...grant, id: randomUUID() }, deed('officer-granted'))
    expect((await operators.commune(rows.communeCode))?.officers).toMatchObject([{ grantId: grant.id, name: 'Mẩy' }])
    expect(await operators.revokeOfficer(grant.id, '99999', now, deed('x'))).toBe(false)
    expect(await operators.revokeOfficer(grant.id, rows.communeCode, now, deed('officer-revoked'))).toBe(true)
    expect(await operators.revokeOfficer(grant.id, rows.communeCode, now, deed('officer-revoked'))).toBe(false)
    expect((await operators.commune(rows.communeCode))?.officers).toEqual([])
  })

  it('opens, closes and prices a commune, and reads the figures', async () => {
    const operators = createOperatorStore(prisma, randomUUID)
    await operators.setOpen(rows.communeCode, false, deed('commune-close'))
    await operators.setFees(rows.communeCode, { feeFloorDong: 4000, feeCapDong: 9000 }, deed('fees-set'))
    expect(await operators.commune(rows.communeCode)).toMatchObject({
      isOpen: false,
      feeFloorDong: 4000,
      feeCapDong: 9000,
    })
    await expect(
      operators.setFees(rows.communeCode, { feeFloorDong: 9000, feeCapDong: 1000 }, deed('fees-bad')),
    ).rejects.toThrow()
    expect(await prisma.audit.count({ where: { action: 'fees-bad' } })).toBe(0)
    expect(await operators.figures(now)).toMatchObject({ livesNow: 1 })
    expect(await operators.places(rows.communeCode)).toMatchObject([{ kind: 'hamlet' }, { kind: 'handover' }])
    expect((await operators.communes()).map((each) => each.code)).toContain(rows.communeCode)
  })
})
