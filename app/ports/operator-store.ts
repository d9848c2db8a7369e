import type { CommuneRow, OperatorView, PlaceRow } from '#app/domain/sellers/officer-views'
import type { Deed } from './audit'

/** Every change is kept in one transaction with the deed that records it. */
export type OperatorStore = {
  /** Open ones, or those with a family or an officer. */
  communes(): Promise<ReadonlyArray<CommuneRow>>
  commune(code: string): Promise<CommuneRow | null>
  /** Of the whole province, by name or code. */
  choices(): Promise<ReadonlyArray<{ code: string; name: string; isOpen: boolean }>>
  figures(now: Date): Promise<OperatorView['figures']>
  places(code: string): Promise<ReadonlyArray<PlaceRow>>
  setOpen(code: string, isOpen: boolean, deed: Deed): Promise<void>
  setFees(code: string, fees: { feeFloorDong: number; feeCapDong: number }, deed: Deed): Promise<void>
  /** Granting what is granted already changes nothing. */
  grantOfficer(
    grant: { id: string; personId: string; communeCode: string; grantedById: string },
    deed: Deed,
  ): Promise<void>
  /** False when there is no such grant in this commune. */
  revokeOfficer(grantId: string, communeCode: string, now: Date, deed: Deed): Promise<boolean>
}
