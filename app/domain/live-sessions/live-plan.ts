// When a live may be announced for, what it is called, and the address it gets.

import { vietnamClock } from '../shared/when'
import { slugFrom } from '../shared/words'

/** A live begun within this time of its announced hour is that live. */
export const announcedEarlyMinutes = 120
export const announcedLateMinutes = 240
const furthestDays = 14

export function judgeAnnouncedTime(at: Date, now: Date): 'ok' | 'in-the-past' | 'too-far' {
  // Half an hour of grace: "bây giờ" pressed on a phone whose clock is slow.
  if (at.getTime() < now.getTime() - 30 * 60_000) return 'in-the-past'
  return at.getTime() > now.getTime() + furthestDays * 86_400_000 ? 'too-far' : 'ok'
}

/** Is it the hour of an announced live, so that "Bán trực tiếp" means that one? */
export function isAboutNow(announcedFor: Date, now: Date): boolean {
  const early = announcedFor.getTime() - now.getTime()
  return early <= announcedEarlyMinutes * 60_000 && early >= -announcedLateMinutes * 60_000
}

/** "Cải mèo, su su và măng tươi": from what is offered, at most three names. */
export function titleFromProducts(names: ReadonlyArray<string>): string {
  const few = [...new Set(names)].slice(0, 3)
  const [first, ...rest] = few.map((name, i) => (i === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)))
  if (!first) return 'Rau nhà mình'
  const last = rest.pop()
  return [[first, ...rest].join(', '), ...(last ? [last] : [])].join(' và ')
}

/** "chi-thuong-22-11-k3f7": readable when sent in Zalo, with a tail of chance so that no two are alike. */
export function liveSlug(sellerSlug: string, at: Date, tail: string): string {
  const { day, month } = vietnamClock(at)
  return `${slugFrom(sellerSlug).slice(0, 40)}-${day}-${month}-${slugFrom(tail)}`
}
