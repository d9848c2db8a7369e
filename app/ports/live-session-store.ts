import type { Result } from '#app/domain/shared/result'
import type { TakeCloseReason } from './live-media'

export type LiveStatus = 'announced' | 'live' | 'ended' | 'cancelled'

export type StoredLive = {
  readonly id: string
  readonly slug: string
  readonly sellerId: string
  readonly sellerStatus: 'unverified' | 'verified' | 'suspended'
  readonly communeCode: string
  readonly title: string
  readonly status: LiveStatus
  readonly announcedFor: Date
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly onBehalf: boolean
  readonly mediaKey: string
  readonly ringSeconds: number | null
}

export type StoredTake = {
  readonly id: string
  readonly number: number
  readonly deviceId: string | null
  readonly startedAt: Date
  readonly endedAt: Date | null
}

export type NewLive = {
  readonly id: string
  readonly slug: string
  readonly sellerId: string
  readonly title: string
  readonly announcedFor: Date
  readonly createdById: string
  readonly onBehalf: boolean
  readonly mediaKey: string
  readonly lotIds: ReadonlyArray<string>
}

/** What a shared link's picture and a reminder tell. */
export type SharedLive = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly status: LiveStatus
  readonly announcedFor: Date
  readonly seller: string
  readonly hamlet: string
  readonly commune: string
  /** The pinned lot, else the first that is open, else the first. */
  readonly lot: null | {
    readonly kind: string
    readonly name: string
    readonly unit: string
    readonly priceDong: number
    readonly photoId: string | null
  }
}

export type LiveSessionStore = {
  find(by: { slug: string } | { id: string } | { mediaKey: string }): Promise<StoredLive | null>
  /** Announced or running lives of a family, the running one first, then the nearest. */
  current(sellerId: string): Promise<StoredLive[]>
  /** Open lots of the family with their product's name, in the order of their codes. */
  openLots(sellerId: string): Promise<ReadonlyArray<{ lotId: string; name: string }>>
  /** Makes it once per id; the slug it has. Lots that are not the family's are left out. */
  announce(live: NewLive): Promise<Result<{ slug: string }, 'not-found'>>
  /** announced or live → live; `started` says whether it began by this call. */
  begin(
    liveId: string,
    by: { personId: string; deviceId: string; onBehalf: boolean; now: Date },
  ): Promise<Result<{ started: boolean }, 'over' | 'other-live'>>
  /** live → ended, with its pin taken away; false when it was not running. */
  end(liveId: string, by: { personId: string; deviceId: string; onBehalf: boolean; now: Date }): Promise<boolean>
  cancel(liveId: string, by: { personId: string; deviceId: string; onBehalf: boolean }): Promise<boolean>
  /** Puts a lot of the family up (it joins the live when it was not in it yet), or takes the pin away. */
  pin(liveId: string, lotId: string | null, by: { personId: string; now: Date }): Promise<boolean>
  newestTake(liveId: string): Promise<StoredTake | null>
  /**
   * Closes an open take as replaced and opens the next. `judge` decides on the live and its newest take under a lock on
   * the live, so that of two phones that come together one is told the truth about the other.
   */
  openTake<Refusal extends string>(
    input: { takeId: string; liveId: string; deviceId: string; personId: string; now: Date },
    judge: (live: StoredLive, newest: StoredTake | null) => Refusal | 'ok',
  ): Promise<Result<{ number: number; live: StoredLive }, Refusal | 'not-open'>>
  closeTake(input: { takeId: string; reason: TakeCloseReason; at: Date }): Promise<void>
  shared(slug: string): Promise<SharedLive | null>
}
