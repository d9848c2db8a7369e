import { maskPhones } from '#app/domain/live-sessions/mask-phones'
import { rightOver, type Viewer } from '#app/domain/people/viewer'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { Publish } from '#app/ports/publisher'
import type { RoomFacts, RoomStore } from '#app/ports/room-store'

export type ShownComment = { readonly id: string; readonly name: string; readonly text: string; readonly at: string }
type Deps = { rooms: RoomStore; roomOf(slug: string): Promise<RoomFacts | null>; publish: Publish }

/** Writing needs a name, no account. Phone numbers never reach the database. The key posted twice is one comment. */
export function makePostComment(deps: Deps) {
  return async (
    viewer: Viewer,
    input: { key: string; slug: string; name: string; text: string },
  ): Promise<Result<ShownComment, 'not-found' | 'closed' | 'key-reused'>> => {
    const room = await deps.roomOf(input.slug)
    if (!room) return refuse('not-found')
    if (room.status !== 'live' && room.status !== 'announced') return refuse('closed')
    const added = await deps.rooms.addComment({
      id: input.key,
      liveSessionId: room.liveSessionId,
      deviceId: viewer.deviceId,
      personId: viewer.person?.id ?? null,
      name: maskPhones(input.name),
      text: maskPhones(input.text),
    })
    if (!added) return refuse('key-reused')
    const comment = { ...added.comment, at: added.comment.at.toISOString() }
    const { liveSessionId, slug } = room
    if (added.isNew) deps.publish({ type: 'comment:posted', liveSessionId, slug, comment })
    return ok(comment)
  }
}

/** By the family, its helper or an officer of its commune, with one tap. Twice is the same as once. */
export function makeHideComment(deps: Deps) {
  return async (
    viewer: Viewer,
    input: { slug: string; commentId: string },
  ): Promise<Result<null, 'not-found' | 'not-signed-in' | 'not-allowed'>> => {
    const { person } = viewer
    if (!person) return refuse('not-signed-in')
    const room = await deps.roomOf(input.slug)
    if (!room) return refuse('not-found')
    if (!rightOver(person, { id: room.sellerId, communeCode: room.communeCode })) return refuse('not-allowed')
    const { liveSessionId, slug } = room
    const { commentId } = input
    if (await deps.rooms.hideComment({ commentId, liveSessionId, personId: person.id })) {
      deps.publish({ type: 'comment:hidden', liveSessionId, slug, commentId })
    }
    return ok(null)
  }
}
