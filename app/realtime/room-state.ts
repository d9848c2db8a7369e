// What a page knows of a live room, as a pure fold over what the server tells. Absolute values only; an older version
// of a lot never replaces a newer one, whatever order the network brings them in.
import type { LotNow, MyOrder, OrderTick, PublicComment, RoomNow } from './events'

export type RoomState = {
  readonly status: RoomNow['status']
  readonly pinnedLotId: string | null
  readonly lots: Readonly<Record<string, LotNow>>
  readonly viewers: number
  /** Oldest first, at most `keptComments`. */
  readonly comments: ReadonlyArray<PublicComment>
  readonly lastTick: OrderTick | null
  readonly myOrder: MyOrder | null
  /** The server's clock as last told, ISO. */
  readonly now: string
  /** False until the room has been joined once, then while the connection is away. */
  readonly isConnected: boolean
}

export type RoomNews =
  | { type: 'joined'; room: RoomNow }
  | { type: 'away' }
  | { type: 'lot'; lot: LotNow }
  | { type: 'viewers'; viewers: number }
  | { type: 'live'; status: RoomNow['status'] }
  | { type: 'pin'; lotId: string | null }
  | { type: 'comment'; comment: PublicComment }
  | { type: 'comment-hidden'; commentId: string }
  | { type: 'tick'; tick: OrderTick }
  | { type: 'my-order'; order: MyOrder | null }

export const keptComments = 50

export function foldRoom(state: RoomState, news: RoomNews): RoomState {
  switch (news.type) {
    case 'joined':
      return {
        ...state,
        status: news.room.status,
        pinnedLotId: news.room.pinnedLotId,
        lots: news.room.lots.reduce(withLot, state.lots),
        viewers: news.room.viewers,
        comments: news.room.comments.slice(-keptComments),
        myOrder: news.room.myOrder,
        now: news.room.now,
        isConnected: true,
      }
    case 'away':
      return { ...state, isConnected: false }
    case 'lot':
      return { ...state, lots: withLot(state.lots, news.lot) }
    case 'viewers':
      return { ...state, viewers: news.viewers }
    case 'live':
      return { ...state, status: news.status }
    case 'pin':
      return { ...state, pinnedLotId: news.lotId }
    case 'comment':
      if (state.comments.some((known) => known.id === news.comment.id)) return state
      return { ...state, comments: [...state.comments, news.comment].slice(-keptComments) }
    case 'comment-hidden':
      return { ...state, comments: state.comments.filter((comment) => comment.id !== news.commentId) }
    case 'tick':
      return { ...state, lastTick: news.tick }
    case 'my-order':
      return { ...state, myOrder: news.order }
  }
}

function withLot(lots: RoomState['lots'], lot: LotNow): RoomState['lots'] {
  const known = lots[lot.lotId]
  return known && known.version >= lot.version ? lots : { ...lots, [lot.lotId]: lot }
}
