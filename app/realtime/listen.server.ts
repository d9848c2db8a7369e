// What a connected page may ask, and how it is answered.
import { rightOver } from '#app/domain/people/viewer'
import type { RoomFacts } from '#app/ports/room-store'
import { makeHideComment, makePostComment } from '#app/use-cases/comment-in-room.server'
import { door, refused } from './door.server'
import {
  commentHideInput,
  commentPostInput,
  orderHoldInput,
  pinSetInput,
  type RoomNow,
  roomJoinInput,
  sellerJoinInput,
} from './events'
import { createRateLimit } from './rate-limit'
import type { MarketSocket, SocketDeps } from './socket-deps'

export type RoomSnapshot = { facts: RoomFacts; comments: RoomNow['comments'] }

export function createListener(
  deps: SocketDeps,
  room: { get(slug: string): Promise<RoomSnapshot | null>; noteViewers(slug: string): void },
) {
  const nowMs = () => performance.now()
  const onFault = (error: unknown) => deps.log.error({ err: error }, 'a socket event failed')
  const roomOf = async (slug: string) => (await room.get(slug))?.facts ?? null
  const comments = { rooms: deps.rooms, publish: deps.publish, roomOf }
  const postComment = makePostComment(comments)
  const hideComment = makeHideComment(comments)
  // A thumb is slower than this; a script is not.
  const limits = {
    hold: createRateLimit({ perSecond: 4, burst: 12 }),
    comment: createRateLimit({ perSecond: 0.5, burst: 4 }),
    act: createRateLimit({ perSecond: 5, burst: 15 }),
    join: createRateLimit({ perSecond: 3, burst: 15 }),
  }

  async function join(socket: MarketSocket, slug: string): Promise<RoomNow | null> {
    const snapshot = await room.get(slug)
    if (!snapshot) return null
    const { viewer, slugs } = socket.data
    const { facts } = snapshot
    if (!slugs.has(slug) && socket.connected) {
      slugs.add(slug)
      await socket.join(`live:${slug}`)
      if (deps.viewers.enter(slug, viewer.deviceId)) room.noteViewers(slug)
    }
    return {
      slug,
      status: facts.status,
      pinnedLotId: facts.pinnedLotId,
      lots: facts.lots,
      viewers: deps.viewers.countOf(slug),
      comments: snapshot.comments,
      now: deps.now().toISOString(),
      myOrder: await deps.orders.heldFrom(viewer, facts.sellerId),
    }
  }

  function leave(socket: MarketSocket, slug: string): void {
    if (!socket.data.slugs.delete(slug)) return
    void socket.leave(`live:${slug}`)
    if (deps.viewers.leave(slug, socket.data.viewer.deviceId)) room.noteViewers(slug)
  }

  return (socket: MarketSocket): void => {
    const { viewer } = socket.data
    const common = { key: viewer.deviceId, nowMs, onFault }

    socket.on(
      'room:join',
      door({
        ...common,
        schema: roomJoinInput,
        limit: limits.join,
        handle: async ({ slug }) => {
          const value = await join(socket, slug)
          return value ? { ok: true, value } : refused('not-found')
        },
      }),
    )
    socket.on('room:leave', (input) => {
      const parsed = roomJoinInput.safeParse(input)
      if (parsed.success) leave(socket, parsed.data.slug)
    })
    socket.on(
      'order:hold',
      door({
        ...common,
        schema: orderHoldInput,
        limit: limits.hold,
        handle: async (input) => {
          const answer = await deps.orders.hold(viewer, input)
          if (answer.ok) {
            const { order, lot } = answer
            return { ok: true, value: { order, lot, decision: 'held', now: deps.now().toISOString() } }
          }
          return answer.lot ? { ...refused(answer.reason), lot: answer.lot } : refused(answer.reason)
        },
      }),
    )
    socket.on(
      'comment:post',
      door({
        ...common,
        schema: commentPostInput,
        limit: limits.comment,
        handle: (input) => postComment(viewer, input),
      }),
    )
    socket.on(
      'comment:hide',
      door({ ...common, schema: commentHideInput, limit: limits.act, handle: (input) => hideComment(viewer, input) }),
    )
    socket.on(
      'pin:set',
      door({
        ...common,
        schema: pinSetInput,
        limit: limits.act,
        handle: async (input) => {
          const { person } = viewer
          if (!person) return refused('not-signed-in')
          const facts = await roomOf(input.slug)
          if (!facts) return refused('not-found')
          const right = rightOver(person, { id: facts.sellerId, communeCode: facts.communeCode })
          if (!right) return refused('not-allowed')
          const acting = { sellerId: facts.sellerId, personId: person.id, deviceId: viewer.deviceId, right }
          const pinned = await deps.pin(acting, input)
          if (pinned.ok) return pinned
          return refused(pinned.reason === 'not-live' ? 'closed' : 'not-found')
        },
      }),
    )
    socket.on(
      'seller:join',
      door({
        ...common,
        schema: sellerJoinInput,
        limit: limits.join,
        handle: async ({ sellerId }) => {
          if (!viewer.person) return refused('not-signed-in')
          const communeCode = await deps.rooms.familyCommune(sellerId)
          if (!communeCode || !rightOver(viewer.person, { id: sellerId, communeCode })) return refused('not-allowed')
          await socket.join(`seller:${sellerId}`)
          return { ok: true, value: null }
        },
      }),
    )
    socket.on('disconnect', () => {
      for (const slug of [...socket.data.slugs]) leave(socket, slug)
    })
  }
}
