import type { FamilyRow, HamletChoice, LiveRow } from '#app/domain/sellers/officer-views'

export type FamilyPapersRead = {
  readonly slug: string
  readonly fullName: string | null
  readonly verifiedAt: Date | null
  readonly verifiedBy: string | null
  readonly identityLast4: string | null
  readonly consentAt: Date | null
  readonly signedUpBy: string | null
  readonly helpers: ReadonlyArray<{ name: string | null; relation: string }>
  /** Newest first. */
  readonly accounts: ReadonlyArray<{
    readonly id: string
    readonly bankBin: string
    readonly last4: string
    readonly holder: string
    readonly relation: string
    readonly checkedAt: Date | null
    readonly checkedBy: string | null
    readonly activeFrom: Date
    readonly alsoOf: ReadonlyArray<string>
  }>
}
/** `personId`: the officer who looks, so that her own family is told apart. */
export type OfficerReads = {
  families(communes: ReadonlyArray<string>, personId: string, now: Date): Promise<ReadonlyArray<FamilyRow>>
  family(sellerId: string, personId: string, now: Date): Promise<FamilyRow | null>
  papers(sellerId: string): Promise<FamilyPapersRead>
  lives(communes: ReadonlyArray<string>): Promise<ReadonlyArray<LiveRow>>
  communes(codes: ReadonlyArray<string>): Promise<ReadonlyArray<{ code: string; name: string }>>
  hamlets(codes: ReadonlyArray<string>): Promise<ReadonlyArray<HamletChoice>>
}
