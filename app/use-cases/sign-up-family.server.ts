// An officer signs a family up at its house. The id was made on her phone: pressed twice it is one family.
import { lastFour, readIdentityNumber } from '#app/domain/sellers/identity'
import type { SignUpInput } from '#app/domain/sellers/seller.schema'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import { slugFrom } from '#app/domain/shared/words'
import type { NewId } from '#app/ports/chance'
import type { PersonStore } from '#app/ports/person-store'
import type { PhoneReader } from '#app/ports/phone-reader'
import type { Sealer } from '#app/ports/sealer'
import type { SellerStore } from '#app/ports/seller-store'
import { type AccountRefusal, readAccount } from './read-account.server'

export const identityPurpose = 'identity.number'
export type Officer = {
  readonly personId: string
  readonly deviceId: string
  readonly officerOf: ReadonlyArray<string>
}
export type SignUpRefusal =
  | AccountRefusal
  | 'bad-phone'
  | 'bad-identity'
  | 'not-found'
  | 'not-your-commune'
  | 'already-sells'
  | 'key-reused'

export function makeSignUpFamily(deps: {
  sellers: SellerStore
  people: PersonStore
  sealer: Sealer
  readPhone: PhoneReader
  now: () => Date
  newId: NewId
}) {
  return async (officer: Officer, input: SignUpInput): Promise<Result<{ sellerId: string }, SignUpRefusal>> => {
    const hamlet = await deps.sellers.hamlet(input.hamletId)
    if (!hamlet) return refuse('not-found')
    if (!officer.officerOf.includes(hamlet.communeCode)) return refuse('not-your-commune')
    const before = await deps.sellers.papers(input.sellerId)
    if (before)
      return before.signedUpById === officer.personId ? ok({ sellerId: input.sellerId }) : refuse('key-reused')

    const phone = deps.readPhone(input.phone)
    if (!phone) return refuse('bad-phone')
    const identity = readIdentityNumber(input.identityNumber)
    if (!identity) return refuse('bad-identity')
    const account = readAccount(deps.sealer, input)
    if (!account.ok) return account

    // A buyer of last month who now sells is the same person, with the same orders.
    const person = await deps.people.ensure(phone, deps.newId(), input.fullName)
    const now = deps.now()
    const made = await deps.sellers.create(
      {
        id: input.sellerId,
        personId: person.id,
        slug: `${slugFrom(input.displayName)}-${input.sellerId.slice(-4)}`,
        displayName: input.displayName,
        hamletId: input.hamletId,
        identitySealed: deps.sealer.seal(identity, identityPurpose),
        identityLast4: lastFour(identity),
        consentAt: now,
        signedUpById: officer.personId,
        account: { ...account.value, id: deps.newId(), activeFrom: now },
      },
      {
        personId: officer.personId,
        deviceId: officer.deviceId,
        onBehalfOf: input.sellerId,
        action: 'family-signed-up',
        subject: `seller:${input.sellerId}`,
        details: { joinedExistingPerson: !person.isNew },
      },
    )
    if (made === 'person-sells') return refuse('already-sells')
    return ok({ sellerId: input.sellerId })
  }
}
