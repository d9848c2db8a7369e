// Who is looking: what the sign-in cookie and the device cookie say, as one value that routes and sockets share.

export type Locale = 'vi' | 'en'

export type Viewer = {
  /** From the signed device cookie; exists for everybody, also without an account. */
  readonly deviceId: string
  readonly locale: Locale
  readonly person: null | SignedInPerson
}

export type SignedInPerson = {
  readonly id: string
  readonly name: string | null
  /** E.164. Never to be shown to anybody but its owner, the seller of an order and the operator. */
  readonly phone: string | null
  readonly sellerId: string | null
  /** Sellers this person helps (người nhà), approved and not revoked. */
  readonly helps: ReadonlyArray<string>
  /** Commune codes in which this person is an officer. */
  readonly officerOf: ReadonlyArray<string>
  readonly isOperator: boolean
}

export type SellerRight = 'own' | 'helper' | 'officer'

/** In what right, if any, a person may look at and act for a seller's family. `helper` never changes the account. */
export function rightOver(
  person: SignedInPerson | null,
  seller: { id: string; communeCode: string },
): SellerRight | null {
  if (!person) return null
  if (person.sellerId === seller.id) return 'own'
  if (person.helps.includes(seller.id)) return 'helper'
  if (person.officerOf.includes(seller.communeCode)) return 'officer'
  return null
}
