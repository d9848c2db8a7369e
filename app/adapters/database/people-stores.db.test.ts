import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScratchDatabase, scratchDatabase } from '../../../scripts/testing/scratch-database'
import { createAuditLog } from './audit-log.server'
import { createPersonStore } from './person-store.server'
import { createPools, type Pools } from './pools.server'
import { createPrisma, type Prisma } from './prisma.server'
import { createRateLimiter } from './rate-limiter.server'
import { createSessionStore } from './session-store.server'
import { createSignInCodeStore } from './sign-in-code-store.server'

let scratch: ScratchDatabase
let pools: Pools
let prisma: Prisma
beforeAll(async () => {
  scratch = await scratchDatabase()
  pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
  prisma = createPrisma(pools.general)
})
afterAll(async () => {
  await pools.stop()
  await scratch.drop()
})

const now = new Date('2026-11-22T12:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
let numbers = 0
const newPhone = () => `+8491234${String(1000 + numbers++)}`
const aPerson = async () => (await createPersonStore(prisma).ensure(newPhone(), randomUUID(), 'Lan')).id

describe('people', () => {
  it('are one a number, also when two sign in at once', async () => {
    const people = createPersonStore(prisma)
    const phone = newPhone()
    const made = await Promise.all(Array.from({ length: 8 }, () => people.ensure(phone, randomUUID(), null)))
    expect(new Set(made.map((each) => each.id)).size).toBe(1)
    expect(made.filter((each) => each.isNew)).toHaveLength(1)
  })

  it('keep their name when signed in again, and get one when they had none', async () => {
    const people = createPersonStore(prisma)
    const phone = newPhone()
    await people.ensure(phone, randomUUID(), null)
    await people.ensure(phone, randomUUID(), 'Hoa')
    await people.ensure(phone, randomUUID(), 'Another')
    expect((await people.byPhone(phone))?.name).toBe('Hoa')
  })

  it('cannot take another’s number', async () => {
    const people = createPersonStore(prisma)
    const [a, b] = [newPhone(), newPhone()]
    await people.ensure(a, randomUUID(), null)
    const { id } = await people.ensure(b, randomUUID(), null)
    expect(await people.setPhone(id, a)).toBe(false)
    expect(await people.setPhone(id, newPhone())).toBe(true)
  })
})

describe('sessions', () => {
  const open = async (personId: string, deviceId = randomUUID()) => {
    const sessions = createSessionStore(prisma)
    const tokenHash = randomBytes(32)
    await sessions.ensureDevice(deviceId, 'Chrome', now)
    await sessions.ensureDevice(deviceId, 'Chrome', now)
    await sessions.open({ id: randomUUID(), tokenHash, personId, deviceId, now, expiresAt: later(100) })
    return { tokenHash, deviceId }
  }

  it('tell who it is with all roles, until they run out', async () => {
    const sessions = createSessionStore(prisma)
    const personId = await aPerson()
    await prisma.commune.upsert({
      where: { code: '16849' },
      create: { code: '16849', name: 'Xã Hữu Kiệm', provinceCode: '40', provinceName: 'Nghệ An' },
      update: {},
    })
    await prisma.roleGrant.createMany({
      data: [
        { id: randomUUID(), personId, role: 'officer', communeCode: '16849' },
        { id: randomUUID(), personId, role: 'operator', revokedAt: now },
      ],
    })
    const { tokenHash, deviceId } = await open(personId)
    expect(await sessions.find(tokenHash, later(99))).toMatchObject({
      deviceId,
      person: { id: personId, name: 'Lan', sellerId: null, helps: [], officerOf: ['16849'], isOperator: false },
    })
    expect(await sessions.find(tokenHash, later(100))).toBeNull()
    expect(await sessions.find(randomBytes(32), now)).toBeNull()
  })

  it('end when another is opened on the same device', async () => {
    const sessions = createSessionStore(prisma)
    const personId = await aPerson()
    const first = await open(personId)
    await open(personId, first.deviceId)
    expect(await sessions.find(first.tokenHash, now)).toBeNull()
    expect(await sessions.devicesOf(personId, now)).toHaveLength(1)
  })

  it('end with their device, which only its own person can end', async () => {
    const sessions = createSessionStore(prisma)
    const personId = await aPerson()
    const { tokenHash, deviceId } = await open(personId)
    expect(await sessions.revokeDevice(deviceId, await aPerson(), now)).toBe(false)
    expect(await sessions.find(tokenHash, now)).not.toBeNull()
    expect(await sessions.revokeDevice(deviceId, personId, now)).toBe(true)
    expect(await sessions.find(tokenHash, now)).toBeNull()
    expect(await sessions.isDeviceRevoked(deviceId)).toBe(true)
  })
})

describe('one-time codes', () => {
  const code = () => ({
    id: randomUUID(),
    phone: newPhone(),
    deviceId: randomUUID(),
    purpose: 'sign-in' as const,
    codeHash: randomBytes(32),
    triesLeft: 5,
    createdAt: now,
    expiresAt: later(300),
  })

  it('give five tries between all who ask at once', async () => {
    const codes = createSignInCodeStore(prisma)
    const kept = code()
    await codes.save(kept)
    const taken = await Promise.all(Array.from({ length: 20 }, () => codes.takeTry(kept.id)))
    expect(taken.filter(Boolean)).toHaveLength(5)
  })

  it('are used once, whoever is faster', async () => {
    const codes = createSignInCodeStore(prisma)
    const kept = code()
    await codes.save(kept)
    const used = await Promise.all(Array.from({ length: 10 }, () => codes.use(kept.id, now)))
    expect(used.filter(Boolean)).toHaveLength(1)
    expect(await codes.newest(kept.phone, kept.deviceId, 'sign-in')).toBeNull()
  })

  it('are found by phone, device and purpose, the newest first', async () => {
    const codes = createSignInCodeStore(prisma)
    const first = code()
    const second = { ...first, id: randomUUID(), createdAt: later(40) }
    await codes.save(first)
    await codes.save(second)
    expect((await codes.newest(first.phone, first.deviceId, 'sign-in'))?.id).toBe(second.id)
    expect(await codes.newest(first.phone, first.deviceId, 'change-phone')).toBeNull()
    expect(await codes.lastSentAt(first.phone)).toEqual(later(40))
    await codes.remove(second.id)
    expect((await codes.newest(first.phone, first.deviceId, 'sign-in'))?.id).toBe(first.id)
  })
})

describe('limits', () => {
  it('let through exactly as many as allowed, also at once, and begin anew with the window', async () => {
    const limiter = createRateLimiter(prisma)
    const taken = await Promise.all(Array.from({ length: 9 }, () => limiter.take('k', 4, 60, now)))
    expect(taken.filter(Boolean)).toHaveLength(4)
    expect(await limiter.take('k', 4, 60, later(60))).toBe(true)
    expect(await limiter.take('k', 4, 3600, now)).toBe(true)
  })
})

describe('the record of deeds', () => {
  it('shows a family what others did for it, with their names', async () => {
    const audit = createAuditLog(prisma, randomUUID)
    const sellerId = randomUUID()
    const personId = await aPerson()
    const deed = { personId, deviceId: null, onBehalfOf: sellerId, subject: 'lot:1' }
    await audit.record({ ...deed, action: 'lot-opened', details: { quantity: 5 } })
    await audit.record({ ...deed, onBehalfOf: null, action: 'other' })
    expect(await audit.forFamily(sellerId, 10)).toMatchObject([
      { byName: 'Lan', action: 'lot-opened', details: { quantity: 5 } },
    ])
  })
})
