/** What was done, by whom, from which device, for which family. Append-only. Nothing sensitive in `details`. */
export type Deed = {
  readonly personId: string | null
  readonly deviceId: string | null
  /** Seller id, when done for a family by somebody else. */
  readonly onBehalfOf: string | null
  readonly action: string
  readonly subject: string
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}
export type RecordedDeed = {
  readonly id: string
  readonly at: Date
  readonly byName: string | null
  readonly action: string
  readonly subject: string
  readonly details: Readonly<Record<string, unknown>>
}
export type AuditLog = {
  record(deed: Deed): Promise<void>
  /** What others did for a family, newest first. */
  forFamily(sellerId: string, most: number): Promise<ReadonlyArray<RecordedDeed>>
}
