// What a shared live says about itself: on its picture and in the tags that Zalo and Facebook read.
import { formatDong } from '../shared/money'
import { sayWhen } from '../shared/when'

export type Shared = {
  readonly slug: string
  readonly title: string
  readonly status: 'announced' | 'live' | 'ended' | 'cancelled'
  readonly announcedFor: string
  readonly seller: string // "Chị Thương"
  readonly hamlet: string
}

/** The badge on the picture: a picture is kept by Zalo for days, so it says a day, never "tối nay". */
export function shareBadge(live: Pick<Shared, 'status' | 'announcedFor'>): { text: string; isLive: boolean } {
  if (live.status === 'live') return { text: 'ĐANG BÁN', isLive: true }
  if (live.status === 'cancelled') return { text: 'Buổi này hoãn rồi', isLive: false }
  if (live.status === 'ended') return { text: 'Xem lại và đặt', isLive: false }
  const at = new Date(live.announcedFor)
  // Said from far away: sayWhen then names weekday and date.
  const said = sayWhen(at, new Date(0), 'vi')
  return { text: said.charAt(0).toUpperCase() + said.slice(1), isLive: false }
}

export function sharePrice(lot: { priceDong: number; unitName: string } | null): string | null {
  return lot && `${formatDong(lot.priceDong)}/${lot.unitName}`
}

/** Tags for the page's head. The picture's address changes with what it shows, because Zalo never asks twice. */
export function shareMeta(origin: string, live: Shared, pinnedLotId: string | null = null) {
  const { text } = shareBadge(live)
  const title = `${live.seller}, ${live.hamlet}: ${live.title}`
  const description = `${text}. Xem và đặt không cần tài khoản, rau giao tận nơi.`
  const version = encodeURIComponent(
    [live.status, Date.parse(live.announcedFor) / 60_000, pinnedLotId?.slice(0, 8) ?? ''].join('-'),
  )
  const picture = `${origin}/live/${live.slug}/og.jpg?v=${version}`
  return [
    { title: `${title} · Chợ Bản` },
    { name: 'description', content: description },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: 'Chợ Bản' },
    { property: 'og:locale', content: 'vi_VN' },
    { property: 'og:url', content: `${origin}/live/${live.slug}` },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:image', content: picture },
    { property: 'og:image:type', content: 'image/jpeg' },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: title },
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}
