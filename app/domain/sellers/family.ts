// A selling family as those who may act for it see it.

export type SellerStatus = 'unverified' | 'verified' | 'suspended'

export type FamilyHead = {
  readonly id: string
  readonly slug: string
  readonly displayName: string // "Chị Thương"
  readonly personId: string
  readonly communeCode: string
  readonly hamletId: string
  readonly hamletName: string
  readonly status: SellerStatus
  /** As kept: id of a drawing, or of a photo. */
  readonly portrait: string | null
}

/** How far a family has come; what its one chip says. `independent`: it has held a live of its own to the end. */
export type FamilyStage = 'suspended' | 'unverified' | 'verified' | 'rehearsed' | 'independent'

export function stageOf(family: {
  status: SellerStatus
  rehearsedAt: Date | string | null
  ownLives: number
}): FamilyStage {
  if (family.status !== 'verified') return family.status
  if (family.ownLives > 0) return 'independent'
  return family.rehearsedAt ? 'rehearsed' : 'verified'
}
