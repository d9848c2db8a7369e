import type { FamilyHead } from '#app/domain/sellers/family'
import type { Deed } from './audit'

export type NewAccount = {
  readonly id: string
  readonly bankBin: string
  readonly numberSealed: Uint8Array
  readonly numberHash: Uint8Array
  readonly numberLast4: string
  readonly holderName: string
  readonly relation: string
  readonly activeFrom: Date
}
export type NewFamily = {
  readonly id: string
  readonly personId: string
  readonly slug: string
  readonly displayName: string
  readonly hamletId: string
  readonly identitySealed: Uint8Array
  readonly identityLast4: string
  readonly consentAt: Date
  readonly signedUpById: string
  readonly account: NewAccount
}
export type FamilyPapers = {
  readonly identitySealed: Uint8Array | null
  readonly identityLast4: string | null
  readonly hasAccount: boolean
  readonly isLive: boolean
  readonly signedUpById: string | null
  /** Who is told when the account changes: the family and its helpers. */
  readonly phones: ReadonlyArray<string>
}
/** Every change is kept in one transaction with the deed that records it. */
export type SellerStore = {
  head(sellerId: string): Promise<FamilyHead | null>
  papers(sellerId: string): Promise<FamilyPapers | null>
  sellerOfPerson(personId: string): Promise<FamilyHead | null>
  hamlet(placeId: string): Promise<{ communeCode: string } | null>
  /** `person-sells`: this person has a family already. `id-taken`: the key made on the phone is another family's. */
  create(family: NewFamily, deed: Deed): Promise<'made' | 'person-sells' | 'id-taken'>
  verify(
    sellerId: string,
    by: { personId: string; at: Date; identity: { sealed: Uint8Array; last4: string } | null },
    deed: Deed,
  ): Promise<void>
  markRehearsed(sellerId: string, at: Date, deed: Deed): Promise<void>
  /** False when there is no such account of this family. */
  markAccountChecked(
    sellerId: string,
    accountId: string,
    by: { personId: string; at: Date },
    deed: Deed,
  ): Promise<boolean>
  /** False when this id is an account already (a repeated press). */
  addAccount(sellerId: string, account: NewAccount, createdById: string, deed: Deed): Promise<boolean>
}
