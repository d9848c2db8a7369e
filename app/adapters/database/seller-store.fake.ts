import type { FamilyHead } from '#app/domain/sellers/family'
import type { Deed } from '#app/ports/audit'
import type { FamilyPapers, NewAccount, NewFamily, SellerStore } from '#app/ports/seller-store'

type Kept = NewFamily & {
  status: FamilyHead['status']
  verifiedById?: string
  accounts: Array<NewAccount & { checked?: boolean }>
}

/** In memory: hamlets by id, families as they were signed up, and every deed that was recorded with a change. */
export function fakeSellerStore(hamlets: Record<string, string>) {
  const families = new Map<string, Kept>()
  const deeds: Deed[] = []
  const live = new Set<string>()
  const phones: string[] = []
  const head = (family: Kept | undefined): FamilyHead | null =>
    family
      ? {
          id: family.id,
          slug: family.slug,
          displayName: family.displayName,
          personId: family.personId,
          communeCode: hamlets[family.hamletId] ?? '',
          hamletId: family.hamletId,
          hamletName: family.hamletId,
          status: family.status,
          portrait: null,
        }
      : null
  const store: SellerStore = {
    head: async (id) => head(families.get(id)),
    sellerOfPerson: async (personId) => head([...families.values()].find((each) => each.personId === personId)),
    async papers(id): Promise<FamilyPapers | null> {
      const family = families.get(id)
      if (!family) return null
      const { identitySealed, identityLast4, signedUpById, accounts } = family
      return {
        identitySealed,
        identityLast4,
        signedUpById,
        hasAccount: accounts.length > 0,
        isLive: live.has(id),
        phones,
      }
    },
    hamlet: async (id) => (hamlets[id] ? { communeCode: hamlets[id] } : null),
    async create(family, deed) {
      if (families.has(family.id)) return 'id-taken'
      if ([...families.values()].some((each) => each.personId === family.personId)) return 'person-sells'
      families.set(family.id, { ...family, status: 'unverified', accounts: [family.account] })
      deeds.push(deed)
      return 'made'
    },
    async verify(id, by, deed) {
      const family = families.get(id)
      if (family) families.set(id, { ...family, status: 'verified', verifiedById: by.personId })
      deeds.push(deed)
    },
    async markRehearsed(_id, _at, deed) {
      deeds.push(deed)
    },
    async markAccountChecked(sellerId, accountId, _by, deed) {
      const account = families.get(sellerId)?.accounts.find((each) => each.id === accountId)
      if (!account) return false
      account.checked = true
      deeds.push(deed)
      return true
    },
    async addAccount(sellerId, account, _by, deed) {
      const accounts = families.get(sellerId)?.accounts
      if (!accounts || accounts.some((each) => each.id === account.id)) return false
      accounts.push(account)
      deeds.push(deed)
      return true
    },
  }
  return { ...store, families, deeds, live, phones }
}
