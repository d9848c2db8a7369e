import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { CommentPostInput, LotNow, MyOrder, PublicComment, Refusal, RoomNow } from './events'
import { foldRoom, type RoomState } from './room-state'
import type { MarketSocket } from './socket.client'

export type RoomStart = Pick<RoomState, 'status' | 'pinnedLotId' | 'viewers' | 'now'> & {
  readonly slug: string
  readonly lots: ReadonlyArray<LotNow>
}
export type CommentAnswer = { ok: true; value: PublicComment } | { ok: false; reason: Refusal }

/**
 * A live room, kept true by the socket: asks for its state on connecting and on every re-connect, then follows the news.
 * `start` is what the page was rendered with; without a socket it simply stays so. `onOrderChanged`: one of this buyer's
 * orders has moved. `slug` null joins nothing (a home without a live).
 */
export function useLiveRoom(start: RoomStart | null, onOrderChanged?: () => void) {
  const [state, tell] = useReducer(foldRoom, start, firstState)
  const socketRef = useRef<MarketSocket | null>(null)
  const orderChanged = useRef(onOrderChanged)
  orderChanged.current = onOrderChanged
  const slug = start?.slug ?? null

  useEffect(() => {
    if (slug === null) return
    let leave = () => {}
    let isGone = false
    void import('./socket.client').then((module) => {
      if (isGone) return
      const socket = module.marketSocket()
      socketRef.current = socket
      leave = follow(socket, slug, tell, () => orderChanged.current?.())
    })
    return () => {
      isGone = true
      leave()
    }
  }, [slug])

  const setMyOrder = useCallback((order: MyOrder | null) => tell({ type: 'my-order', order }), [])
  const seeLot = useCallback((lot: LotNow) => tell({ type: 'lot', lot }), [])
  const comment = useCallback(async (input: CommentPostInput): Promise<CommentAnswer> => {
    const socket = socketRef.current
    if (!socket?.connected) return { ok: false, reason: 'try-again' }
    const answer: CommentAnswer = await socket
      .timeout(6000)
      .emitWithAck('comment:post', input)
      .catch(() => ({ ok: false, reason: 'try-again' }) as const)
    if (answer.ok) tell({ type: 'comment', comment: answer.value })
    return answer
  }, [])
  return { state, setMyOrder, seeLot, comment }
}

function firstState(start: RoomStart | null): RoomState {
  return {
    status: start?.status ?? 'announced',
    pinnedLotId: start?.pinnedLotId ?? null,
    lots: Object.fromEntries((start?.lots ?? []).map((lot) => [lot.lotId, lot])),
    viewers: start?.viewers ?? 0,
    comments: [],
    lastTick: null,
    myOrder: null,
    now: start?.now ?? '',
    isConnected: false,
  }
}

function follow(
  socket: MarketSocket,
  slug: string,
  tell: (news: Parameters<typeof foldRoom>[1]) => void,
  orderChanged: () => void,
): () => void {
  const ours = (news: { slug: string }) => news.slug === slug
  const join = () => {
    socket
      .timeout(6000)
      .emitWithAck('room:join', { slug })
      .then((answer: { ok: true; value: RoomNow } | { ok: false }) => {
        if (answer.ok) tell({ type: 'joined', room: answer.value })
      })
      .catch(() => {
        if (socket.connected) join()
      })
  }
  const listeners = {
    connect: join,
    disconnect: () => tell({ type: 'away' }),
    'lot:changed': (lot: LotNow) => tell({ type: 'lot', lot }),
    'viewers:changed': (news: { slug: string; viewers: number }) => {
      if (ours(news)) tell({ type: 'viewers', viewers: news.viewers })
    },
    'live:changed': (news: { slug: string; status: RoomNow['status'] }) => {
      if (ours(news)) tell({ type: 'live', status: news.status })
    },
    'pin:changed': (news: { slug: string; lotId: string | null }) => {
      if (ours(news)) tell({ type: 'pin', lotId: news.lotId })
    },
    'comment:posted': (comment: PublicComment & { slug: string }) => {
      if (ours(comment)) tell({ type: 'comment', comment })
    },
    'comment:hidden': (news: { slug: string; commentId: string }) => {
      if (ours(news)) tell({ type: 'comment-hidden', commentId: news.commentId })
    },
    'order:ticked': (tick: NonNullable<RoomState['lastTick']>) => {
      if (ours(tick)) tell({ type: 'tick', tick })
    },
    'order:changed': orderChanged,
  }
  for (const [name, listener] of Object.entries(listeners)) socket.on(name as 'connect', listener as () => void)
  if (socket.connected) join()
  return () => {
    for (const [name, listener] of Object.entries(listeners)) socket.off(name as 'connect', listener as () => void)
    socket.emit('room:leave', { slug })
  }
}
