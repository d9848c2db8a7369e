export type ClockedOrder = {
  readonly id: string
  readonly sellerId: string
  readonly deviceId: string
  readonly personId: string | null
}

/** The orders' two clocks, by the database's time. */
export type OrderClocks = {
  /** Holds that ran out become expired and their stock goes back, at most `limit` at once; those busy elsewhere are left. */
  expireHolds(limit: number): Promise<{ orders: ClockedOrder[]; lotIds: string[] }>
  /** Orders whose transfer was waited for long enough and to which nothing was paid. */
  unpaidIds(limit: number): Promise<string[]>
  /** Five minutes more, once per order and only while it is held; gives what was extended. */
  extendHolds(deviceId: string, minutes: number): Promise<ClockedOrder[]>
  /** What an unnamed device holds becomes the person's. */
  adoptHolds(deviceId: string, personId: string): Promise<ClockedOrder[]>
  /** A live is over: transfers of its orders are waited for so many minutes more, never longer than before. */
  shortenPayClocks(liveSessionId: string, minutes: number): Promise<ClockedOrder[]>
  /** Trips whose close has come are closed; gives their ids. */
  closeTrips(): Promise<string[]>
}
