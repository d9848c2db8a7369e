import type { HoldOutcome } from '#app/domain/orders/hold-rules'

/** One tap as the store is asked to decide it. Ids and codes are made by the caller. */
export type HoldRequest = {
  readonly deviceId: string
  readonly personId: string | null
  readonly key: string
  readonly lotId: string
  readonly quantity: number
  readonly seenPriceDong: number
  readonly slug: string | null
  /** Used when no order of this device and family is being chosen. */
  readonly orderId: string
  readonly lineId: string
  /** Order codes to choose from: the first that is free. */
  readonly codes: ReadonlyArray<string>
}

export type LotSnapshot = {
  readonly lotId: string
  readonly priceDong: number
  /** Whole units still to be had. */
  readonly left: number
  readonly isOpen: boolean
  readonly version: number
}

export type HoldDecided = {
  readonly outcome: HoldOutcome | 'not-found' | 'key-reused'
  /** The same key had been decided before. */
  readonly replayed: boolean
  readonly orderId: string | null
  readonly sellerId: string | null
  /** The live the tap came from, when it is one of this family. */
  readonly slug: string | null
  readonly buyerName: string | null
  /** null: no such lot. */
  readonly lot: LotSnapshot | null
}

/**
 * Stock. A decision takes stock together with the line it is for, or takes nothing; it is recorded by (device, key) and
 * never changes. Taps on one lot are decided in the order in which they were asked.
 */
export type LotStore = {
  hold(request: HoldRequest): Promise<HoldDecided>
  /** Stock and price of lots as they stand now; unknown ids are left out. */
  snapshots(lotIds: ReadonlyArray<string>): Promise<LotSnapshot[]>
}
