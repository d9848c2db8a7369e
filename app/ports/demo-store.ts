/** What only the demo's pages ask (DEMO=1). Nothing here is called in a real market. */
export type DemoStore = {
  /** A person of the demo by phone number (E.164); null for real people. */
  personByPhone(phone: string): Promise<{ id: string } | null>
  /** Transfers that buyers still have to make, or made too late, to families whose bank tells by itself; newest first. */
  transfers(limit: number): Promise<ReadonlyArray<DemoTransferRow>>
  /** The family's live that the broadcaster feeds, newest first; `busyWith` is the device that is publishing now. */
  runningLive(sellerId: string): Promise<null | { slug: string; busyWith: string | null; lots: ReadonlyArray<DemoLot> }>
  /** Keeps only so much of a live's recording. */
  keepRing(slug: string, seconds: number): Promise<void>
  /** Forgets pins and comments of demo lives older than `before`, and fallen-away orders of these phone numbers. */
  tidy(before: Date, phones: { readonly from: string; readonly until: string }): Promise<void>
}
export type DemoTransferRow = {
  readonly paymentId: string
  readonly memo: string
  readonly orderCode: string
  readonly seller: string
  readonly buyer: string | null
  readonly dueDong: number
  readonly isLate: boolean
  readonly numberSealed: Uint8Array
}
export type DemoLot = {
  readonly lotId: string
  readonly kind: string
  readonly priceDong: number
  readonly unitBase: number
  /** Whole units still to be had. */
  readonly left: number
  /** Whole units held. */
  readonly held: number
}
