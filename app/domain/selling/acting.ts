import type { SellerRight } from '#app/domain/people/viewer'

/** Who does something for a family, from which phone and in what right. `officer` is "làm hộ" and marked as such. */
export type Acting = {
  readonly sellerId: string
  readonly personId: string
  readonly deviceId: string
  readonly right: SellerRight
}

export function isOnBehalf(acting: Acting): boolean {
  return acting.right === 'officer'
}
