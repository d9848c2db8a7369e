// What an officer does for a family she has signed up: verify, mark the account as checked, mark the rehearsal, put
// another account in place. Always within her communes, never for her own family, always recorded.
import { accountActiveFrom, accountChangeHours } from '#app/domain/sellers/bank-account'
import type { FamilyHead } from '#app/domain/sellers/family'
import type { AccountInput } from '#app/domain/sellers/seller.schema'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { Deed } from '#app/ports/audit'
import type { NewId } from '#app/ports/chance'
import type { Sealer } from '#app/ports/sealer'
import type { FamilyPapers, SellerStore } from '#app/ports/seller-store'
import type { SmsSender } from '#app/ports/sms-sender'
import { checkIdentity } from './check-identity.server'
import { type AccountRefusal, readAccount } from './read-account.server'
import type { Officer } from './sign-up-family.server'

export type AccessRefusal = 'not-found' | 'not-your-commune' | 'own-family'
export type IdentityRefusal = 'bad-identity' | 'identity-differs'
export type LookAfterDeps = {
  sellers: SellerStore
  sealer: Sealer
  sms: () => SmsSender | null
  now: () => Date
  newId: NewId
  onError: (error: unknown) => void
}

export function makeLookAfterFamily(deps: LookAfterDeps) {
  type Found = { head: FamilyHead; papers: FamilyPapers; deed: (action: string, details?: Deed['details']) => Deed }
  const find = async (officer: Officer, sellerId: string): Promise<Result<Found, AccessRefusal>> => {
    const head = await deps.sellers.head(sellerId)
    const papers = head && (await deps.sellers.papers(sellerId))
    if (!head || !papers) return refuse('not-found')
    if (!officer.officerOf.includes(head.communeCode)) return refuse('not-your-commune')
    // Who checks must be another than who is checked.
    if (head.personId === officer.personId) return refuse('own-family')
    const deed = (action: string, details: Deed['details'] = {}): Deed => ({
      personId: officer.personId,
      deviceId: officer.deviceId,
      onBehalfOf: sellerId,
      action,
      subject: `seller:${sellerId}`,
      details,
    })
    return ok({ head, papers, deed })
  }

  return {
    async verify(
      officer: Officer,
      sellerId: string,
      input: { identity: string },
    ): Promise<Result<null, AccessRefusal | IdentityRefusal | 'suspended'>> {
      const found = await find(officer, sellerId)
      if (!found.ok) return found
      const { head, papers, deed } = found.value
      if (head.status === 'suspended') return refuse('suspended')
      if (head.status === 'verified') return ok(null)
      const identity = checkIdentity(deps.sealer, papers, input.identity)
      if (!identity.ok) return identity
      const by = { personId: officer.personId, at: deps.now(), identity: identity.value.toKeep }
      await deps.sellers.verify(sellerId, by, deed('identity-verified'))
      return ok(null)
    },

    async markRehearsed(officer: Officer, sellerId: string): Promise<Result<null, AccessRefusal>> {
      const found = await find(officer, sellerId)
      if (!found.ok) return found
      await deps.sellers.markRehearsed(sellerId, deps.now(), found.value.deed('rehearsal-done'))
      return ok(null)
    },

    async markAccountChecked(
      officer: Officer,
      sellerId: string,
      accountId: string,
    ): Promise<Result<null, AccessRefusal>> {
      const found = await find(officer, sellerId)
      if (!found.ok) return found
      const by = { personId: officer.personId, at: deps.now() }
      const done = await deps.sellers.markAccountChecked(sellerId, accountId, by, found.value.deed('account-checked'))
      return done ? ok(null) : refuse('not-found')
    },

    async addAccount(
      officer: Officer,
      sellerId: string,
      input: AccountInput & { accountId: string; identity: string },
    ): Promise<
      Result<
        { activeFrom: Date },
        AccessRefusal | IdentityRefusal | AccountRefusal | 'live-now' | 'family-not-verified'
      >
    > {
      const found = await find(officer, sellerId)
      if (!found.ok) return found
      const { papers, deed } = found.value
      const activeFrom = accountActiveFrom(papers, deps.now())
      if (!activeFrom.ok) return activeFrom
      // Without a number written down at the visit any card would do: first the papers, then the money.
      if (!papers.identityLast4) return refuse('family-not-verified')
      const identity = checkIdentity(deps.sealer, papers, input.identity)
      if (!identity.ok) return identity
      const account = readAccount(deps.sealer, input)
      if (!account.ok) return account
      const added = await deps.sellers.addAccount(
        sellerId,
        { ...account.value, id: input.accountId, activeFrom: activeFrom.value },
        officer.personId,
        deed(papers.hasAccount ? 'account-changed' : 'account-added', { last4: account.value.numberLast4 }),
      )
      if (added && papers.hasAccount) await tellFamily(papers.phones, account.value.numberLast4)
      return ok({ activeFrom: activeFrom.value })
    },
  }

  // A day is left to say no; a notice that cannot be sent is logged and the deed stands in the family's own list.
  async function tellFamily(phones: ReadonlyArray<string>, last4: string) {
    const text = `Cho Ban: tai khoan nhan tien cua nha minh se doi sang so cuoi ${last4} sau ${accountChangeHours} gio. Neu khong phai nha minh doi, goi can bo xa ngay.`
    for (const to of phones) {
      const sent = await deps.sms()?.send({ to, text, requestId: deps.newId() })
      if (sent && !sent.ok) deps.onError(new Error(`notice of a changed account: ${sent.reason}`))
    }
  }
}
