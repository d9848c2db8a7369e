// The officer's work: her list, signing up, looking after families.
import { createAuditLog } from '#app/adapters/database/audit-log.server'
import { createOfficerReads } from '#app/adapters/database/officer-reads.server'
import { createPersonStore } from '#app/adapters/database/person-store.server'
import { createSellerStore } from '#app/adapters/database/seller-store.server'
import { createAesSealer } from '#app/adapters/sealing/aes-sealer.server'
import { readPhone } from '#app/adapters/sms/phone-reader.server'
import type { FamilyHead } from '#app/domain/sellers/family'
import type { FamilyView, HamletChoice, OfficerView } from '#app/domain/sellers/officer-views'
import type { FamilyIntent, SignUpInput } from '#app/domain/sellers/seller.schema'
import { tonight } from '#app/domain/sellers/visits'
import { ok, type Result } from '#app/domain/shared/result'
import type { Deed } from '#app/ports/audit'
import { type AccessRefusal, type IdentityRefusal, makeLookAfterFamily } from '#app/use-cases/look-after-family.server'
import type { AccountRefusal } from '#app/use-cases/read-account.server'
import { makeSignUpFamily, type Officer, type SignUpRefusal } from '#app/use-cases/sign-up-family.server'
import type { Core } from './core.server'
import { once } from './once'
import { smsSender } from './sms-choice.server'

export type LookAfterRefusal =
  | AccessRefusal
  | IdentityRefusal
  | AccountRefusal
  | 'live-now'
  | 'suspended'
  | 'family-not-verified'
export type OfficerServices = {
  list(officer: Officer): Promise<OfficerView>
  hamlets(officer: Officer): Promise<ReadonlyArray<HamletChoice>>
  signUp(officer: Officer, input: SignUpInput): Promise<Result<{ sellerId: string }, SignUpRefusal>>
  /** Null when the family is not of her communes. */
  family(officer: Officer, sellerId: string): Promise<FamilyView | null>
  act(officer: Officer, sellerId: string, input: FamilyIntent): Promise<Result<null, LookAfterRefusal>>
  /** A family's head, for guards that ask who may act for it. */
  head(sellerId: string): Promise<FamilyHead | null>
  record(deed: Deed): Promise<void>
}

export function createOfficer(core: Core): OfficerServices {
  const parts = once(() => {
    const { prisma } = core.database()
    const deps = {
      ...core,
      sellers: createSellerStore(prisma, core.newId),
      people: createPersonStore(prisma),
      sealer: createAesSealer(Buffer.from(core.env().DATA_KEY, 'base64')),
      readPhone,
      sms: () => smsSender(core),
      onError: console.error,
    }
    return {
      sellers: deps.sellers,
      reads: createOfficerReads(prisma),
      audit: createAuditLog(prisma, core.newId),
      signUp: makeSignUpFamily(deps),
      lookAfter: makeLookAfterFamily(deps),
    }
  })
  return {
    async list(officer) {
      const { reads } = parts()
      const now = core.now()
      const [communes, lives, families] = await Promise.all([
        reads.communes(officer.officerOf),
        reads.lives(officer.officerOf),
        reads.families(officer.officerOf, officer.personId, now),
      ])
      return { communes, lives, families, tonight: tonight(families, now), now: now.toISOString() }
    },
    hamlets: (officer) => parts().reads.hamlets(officer.officerOf),
    signUp: (officer, input) => parts().signUp(officer, input),
    async family(officer, sellerId) {
      const { reads, sellers, audit } = parts()
      const head = await sellers.head(sellerId)
      if (!head || !officer.officerOf.includes(head.communeCode)) return null
      const now = core.now()
      const [row, papers, deeds] = await Promise.all([
        reads.family(sellerId, officer.personId, now),
        reads.papers(sellerId),
        audit.forFamily(sellerId, 30),
      ])
      if (!row) return null
      const shown = papers.accounts.find((account) => account.activeFrom <= now)
      return {
        ...row,
        ...papers,
        sellerStatus: row.status,
        verifiedAt: papers.verifiedAt?.toISOString() ?? null,
        consentAt: papers.consentAt?.toISOString() ?? null,
        accounts: papers.accounts.map((account) => ({
          ...account,
          checkedAt: account.checkedAt?.toISOString() ?? null,
          activeFrom: account.activeFrom.toISOString(),
          state: account === shown ? 'shown' : account.activeFrom > now ? 'waiting' : 'past',
        })),
        deeds: deeds.map((deed) => ({ id: deed.id, at: deed.at.toISOString(), by: deed.byName, action: deed.action })),
        now: now.toISOString(),
      }
    },
    async act(officer, sellerId, input) {
      const { lookAfter } = parts()
      switch (input.intent) {
        case 'verify':
          return lookAfter.verify(officer, sellerId, input)
        case 'rehearsed':
          return lookAfter.markRehearsed(officer, sellerId)
        case 'check-account':
          return lookAfter.markAccountChecked(officer, sellerId, input.accountId)
        case 'add-account': {
          const added = await lookAfter.addAccount(officer, sellerId, input)
          return added.ok ? ok(null) : added
        }
      }
    },
    head: (sellerId) => parts().sellers.head(sellerId),
    record: (deed) => parts().audit.record(deed),
  }
}
