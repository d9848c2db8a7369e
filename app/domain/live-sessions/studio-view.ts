// What the seller's studio is told (dates as ISO text).
import type { PictureView } from '../market/views'
import type { FamilyView } from '../selling/views'

export type StudioLot = {
  readonly lotId: string
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly picture: PictureView
  readonly unit: string
  readonly priceDong: number
  readonly left: number
  readonly isOpen: boolean
}

export type StudioView = {
  readonly family: FamilyView
  readonly slug: string
  readonly liveSessionId: string
  readonly title: string
  readonly status: 'announced' | 'live' | 'ended' | 'cancelled'
  readonly announcedFor: string
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly onBehalf: boolean
  readonly pinnedLotId: string | null
  readonly lots: ReadonlyArray<StudioLot>
  /** Another phone publishes at this moment. */
  readonly otherPhone: boolean
  readonly now: string
}
