// Read models of the officer's and the operator's pages. Dates as ISO text.
import type { FamilyStage, SellerStatus } from './family'
import type { FamilyNow, VisitReason } from './visits'

export type FamilyRow = FamilyNow & {
  readonly name: string // "Chị Thương"
  readonly hamlet: string
  readonly commune: string
  readonly portrait: string | null
  readonly phone: string | null
  readonly stage: FamilyStage
  readonly isOwn: boolean // the officer's own family: somebody else must verify it
  readonly latitude: number
  readonly longitude: number
}
export type LiveRow = {
  readonly slug: string
  readonly sellerId: string
  readonly name: string
  readonly hamlet: string
  readonly portrait: string | null
  readonly startedAt: string
  readonly onBehalf: boolean
  /** No phone is sending: the family may need a hand. */
  readonly needsHelp: boolean
  readonly openOrders: number
}
export type OfficerView = {
  readonly communes: ReadonlyArray<{ readonly code: string; readonly name: string }>
  readonly tonight: ReadonlyArray<{ readonly family: FamilyRow; readonly reason: VisitReason }>
  readonly lives: ReadonlyArray<LiveRow>
  readonly families: ReadonlyArray<FamilyRow>
  readonly now: string
}
export type HamletChoice = { readonly id: string; readonly name: string; readonly commune: string }

export type AccountView = {
  readonly id: string
  readonly bankBin: string
  readonly last4: string
  readonly holder: string
  readonly relation: string // 'self' or in words
  readonly checkedAt: string | null
  readonly checkedBy: string | null
  readonly activeFrom: string
  /** The one on QR codes now; a newer one may still be waiting. */
  readonly state: 'shown' | 'waiting' | 'past'
  /** Names of other families with the same account: to be asked about. */
  readonly alsoOf: ReadonlyArray<string>
}
export type FamilyView = FamilyRow & {
  readonly slug: string
  readonly fullName: string | null
  readonly sellerStatus: SellerStatus
  readonly verifiedAt: string | null
  readonly verifiedBy: string | null
  readonly identityLast4: string | null
  readonly consentAt: string | null
  readonly signedUpBy: string | null
  readonly accounts: ReadonlyArray<AccountView>
  readonly helpers: ReadonlyArray<{ readonly name: string | null; readonly relation: string }>
  readonly deeds: ReadonlyArray<DeedView>
  readonly now: string
}
export type DeedView = { readonly id: string; readonly at: string; readonly by: string | null; readonly action: string }

export type CommuneRow = {
  readonly code: string
  readonly name: string
  readonly isOpen: boolean
  readonly feeFloorDong: number
  readonly feeCapDong: number
  readonly hamlets: number
  readonly handovers: number
  readonly families: number
  readonly officers: ReadonlyArray<{
    readonly grantId: string
    readonly name: string | null
    readonly phone: string | null
  }>
}
export type OperatorView = {
  readonly communes: ReadonlyArray<CommuneRow>
  readonly figures: {
    readonly families: number
    readonly verified: number
    readonly livesNow: number
    readonly livesThisWeek: number
    readonly ordersToday: number
    readonly ordersWaiting: number
    readonly people: number
  }
  readonly now: string
}
export type PlaceRow = {
  readonly id: string
  readonly name: string
  readonly kind: 'hamlet' | 'handover'
  readonly commune: string
  readonly communeCode: string
  readonly isOpen: boolean
  readonly families: number
  readonly roads: number
}
