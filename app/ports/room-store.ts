import type { LotSnapshot } from './lot-store'

export type RoomFacts = {
  readonly liveSessionId: string
  readonly slug: string
  readonly sellerId: string
  readonly communeCode: string
  readonly status: 'announced' | 'live' | 'ended' | 'cancelled'
  readonly pinnedLotId: string | null
  readonly lots: ReadonlyArray<LotSnapshot>
}

/** A lot as it stands, and where it is being watched. */
export type WatchedLot = LotSnapshot & { readonly sellerId: string; readonly slugs: ReadonlyArray<string> }

export type CommentFacts = { readonly id: string; readonly name: string; readonly text: string; readonly at: Date }

export type RoomStore = {
  room(slug: string): Promise<RoomFacts | null>
  /** Shown comments, oldest first. */
  comments(liveSessionId: string, limit: number): Promise<CommentFacts[]>
  watchedLots(lotIds: ReadonlyArray<string>): Promise<WatchedLot[]>
  /** The commune of a family, for asking who may act for it; null: no such family. */
  familyCommune(sellerId: string): Promise<string | null>
  /** Once by id: a repeated id gives the comment that is there, when it is this device's; else null. */
  addComment(comment: {
    id: string
    liveSessionId: string
    deviceId: string
    personId: string | null
    name: string
    text: string
  }): Promise<{ comment: CommentFacts; isNew: boolean } | null>
  /** True when it was shown until now. */
  hideComment(hiding: { commentId: string; liveSessionId: string; personId: string }): Promise<boolean>
}
