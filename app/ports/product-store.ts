import type { Result } from '#app/domain/shared/result'

export type NewLot = {
  readonly lotId: string
  readonly unit: string
  readonly unitBase: number
  readonly priceDong: number
  readonly offeredBase: number
  readonly inGround: boolean
  /** Day of harvest in Vietnam, "2026-11-23". */
  readonly harvestOn: string
}
export type By = {
  readonly sellerId: string
  readonly personId: string
  readonly deviceId: string
  readonly onBehalf: boolean
}

export type ProductStore = {
  /** kind of a product of this seller, or null. */
  kindOf(sellerId: string, productId: string): Promise<string | null>
  /**
   * Product (made once), its photo and a lot with the next free code, in one transaction; the lot joins the family's
   * announced and running lives. The same ids again give the same lot.
   */
  list(
    by: By,
    product: { id: string; kind: string; name: string; base: 'gram' | 'piece'; photoId: string | null },
    lot: NewLot,
  ): Promise<Result<{ code: string }, 'not-found' | 'too-many-lots'>>
  openLot(by: By, productId: string, lot: NewLot): Promise<Result<{ code: string }, 'not-found' | 'too-many-lots'>>
  /** `leftUnits`: whole units still to be sold, on top of what is held. */
  changeLot(
    by: By,
    lotId: string,
    change: {
      priceDong?: number | undefined
      leftUnits?: number | undefined
      inGround?: boolean | undefined
      isOpen?: boolean | undefined
    },
  ): Promise<boolean>
}
