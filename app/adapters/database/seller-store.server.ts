import type { FamilyHead } from '#app/domain/sellers/family'
import type { Deed } from '#app/ports/audit'
import type { NewAccount, SellerStore } from '#app/ports/seller-store'
import { isUniqueViolation } from './database-errors.server'
import type { Prisma } from './prisma.server'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const headFields = {
  id: true,
  slug: true,
  displayName: true,
  personId: true,
  hamletId: true,
  status: true,
  portrait: true,
  hamlet: { select: { name: true, communeCode: true } },
} as const

export function createSellerStore(prisma: Prisma, newId: () => string): SellerStore {
  const auditRow = ({ details, ...deed }: Deed) =>
    prisma.audit.create({ data: { id: newId(), ...deed, details: { ...details } } })
  return {
    head: async (id) =>
      uuid.test(id) ? toHead(await prisma.seller.findUnique({ where: { id }, select: headFields })) : null,
    sellerOfPerson: async (personId) =>
      toHead(await prisma.seller.findUnique({ where: { personId }, select: headFields })),
    async papers(id) {
      const seller = await prisma.seller.findUnique({
        where: { id },
        select: {
          identitySealed: true,
          identityLast4: true,
          signedUpById: true,
          person: { select: { phone: true } },
          bankAccounts: { select: { id: true }, take: 1 },
          lives: { where: { status: 'live' }, select: { id: true }, take: 1 },
          helpers: {
            where: { approvedAt: { not: null }, revokedAt: null },
            select: { person: { select: { phone: true } } },
          },
        },
      })
      return (
        seller && {
          identitySealed: seller.identitySealed,
          identityLast4: seller.identityLast4,
          signedUpById: seller.signedUpById,
          hasAccount: seller.bankAccounts.length > 0,
          isLive: seller.lives.length > 0,
          phones: [seller.person, ...seller.helpers.map((helper) => helper.person)].flatMap(({ phone }) => phone ?? []),
        }
      )
    },
    hamlet: (id) => prisma.place.findFirst({ where: { id, kind: 'hamlet' }, select: { communeCode: true } }),
    async create({ account, ...family }, deed) {
      try {
        await prisma.$transaction([
          prisma.seller.create({ data: { ...family, identitySealed: Buffer.from(family.identitySealed) } }),
          prisma.bankAccount.create({ data: accountRow(family.id, account, family.signedUpById) }),
          auditRow(deed),
        ])
        return 'made'
      } catch (error) {
        if (!isUniqueViolation(error)) throw error
        return (await prisma.seller.findUnique({ where: { id: family.id }, select: { id: true } }))
          ? 'id-taken'
          : 'person-sells'
      }
    },
    async verify(id, { personId, at, identity }, deed) {
      const kept = identity && { identitySealed: Buffer.from(identity.sealed), identityLast4: identity.last4 }
      await prisma.$transaction([
        prisma.seller.update({
          where: { id },
          data: { status: 'verified', verifiedAt: at, verifiedById: personId, ...kept },
        }),
        auditRow(deed),
      ])
    },
    async markRehearsed(id, at, deed) {
      await prisma.$transaction([prisma.seller.update({ where: { id }, data: { rehearsedAt: at } }), auditRow(deed)])
    },
    markAccountChecked: (sellerId, id, { personId, at }, deed) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.bankAccount.updateMany({
          where: { id, sellerId },
          data: { checkedAt: at, checkedById: personId },
        })
        if (count > 0) await tx.audit.create({ data: { id: newId(), ...deed, details: { ...deed.details } } })
        return count > 0
      }),
    async addAccount(sellerId, account, createdById, deed) {
      try {
        await prisma.$transaction([
          prisma.bankAccount.create({ data: accountRow(sellerId, account, createdById) }),
          auditRow(deed),
        ])
        return true
      } catch (error) {
        if (isUniqueViolation(error)) return false
        throw error
      }
    },
  }
}

function accountRow(sellerId: string, account: NewAccount, createdById: string) {
  return {
    ...account,
    sellerId,
    createdById,
    numberSealed: Buffer.from(account.numberSealed),
    numberHash: Buffer.from(account.numberHash),
  }
}

type HeadRow = Omit<FamilyHead, 'hamletName' | 'communeCode'> & { hamlet: { name: string; communeCode: string } }
function toHead(row: HeadRow | null): FamilyHead | null {
  if (!row) return null
  const { hamlet, ...seller } = row
  return { ...seller, hamletName: hamlet.name, communeCode: hamlet.communeCode }
}
