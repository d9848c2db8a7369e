// What leaves the market when a live is shared: its picture and a reminder.
import { createHash } from 'node:crypto'
import { calendarText } from '#app/domain/live-sessions/calendar-entry'
import { shareBadge, sharePrice } from '#app/domain/live-sessions/share-words'
import type { PhotoVariant } from '#app/domain/photos/photo-file'
import type { LiveSessionStore, SharedLive } from '#app/ports/live-session-store'
import type { DrawSharePicture } from '#app/ports/share-picture'

const keptPictures = 60

export function makeShareLive(deps: {
  lives: Pick<LiveSessionStore, 'shared'>
  photo: (variant: PhotoVariant) => Promise<Uint8Array | null>
  draw: DrawSharePicture
  unitName: (unit: string) => string
  now: () => Date
}) {
  const drawn = new Map<string, Promise<Uint8Array>>()

  function draw(live: SharedLive): { etag: string; picture: Promise<Uint8Array> } {
    const badge = shareBadge({ status: live.status, announcedFor: live.announcedFor.toISOString() })
    const price = sharePrice(live.lot && { priceDong: live.lot.priceDong, unitName: deps.unitName(live.lot.unit) })
    const words = { badge, seller: live.seller, hamlet: `${live.hamlet}, ${live.commune}`, title: live.title, price }
    const photoId = live.lot?.photoId ?? null
    const kind = live.lot?.kind ?? 'cai-meo'
    const etag = createHash('sha256')
      .update(JSON.stringify([words, photoId, kind]))
      .digest('base64url')
      .slice(0, 22)
    let picture = drawn.get(etag)
    if (!picture) {
      picture = (async () => {
        const photo = photoId ? await deps.photo({ photoId, width: 800, format: 'jpg' }) : null
        return await deps.draw({ ...words, photo, kind })
      })()
      picture.catch(() => drawn.delete(etag))
      drawn.set(etag, picture)
      const oldest = drawn.keys().next().value
      if (drawn.size > keptPictures && oldest) drawn.delete(oldest)
    }
    return { etag, picture }
  }

  return {
    /** 1200×630 JPEG, drawn once per content; null: no such live. */
    async ogPicture(slug: string): Promise<{ bytes: Uint8Array; etag: string } | null> {
      const live = await deps.lives.shared(slug)
      if (!live) return null
      const { etag, picture } = draw(live)
      return { bytes: await picture, etag: `"${etag}"` }
    },
    /** The text of an .ics file; null: no such live, or it is over. */
    async reminder(slug: string, origin: string): Promise<string | null> {
      const live = await deps.lives.shared(slug)
      if (!live || live.status === 'ended' || live.status === 'cancelled') return null
      const url = `${origin}/live/${live.slug}`
      return calendarText({
        uid: `${live.id}@cho-ban`,
        url,
        title: `${live.seller} bán trực tiếp: ${live.title}`,
        description: `Bấm vào đây để xem và đặt:\n${url}`,
        place: `${live.hamlet}, ${live.commune}`,
        start: live.announcedFor,
        minutes: 60,
        stamp: deps.now(),
      })
    },
  }
}
