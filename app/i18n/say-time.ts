// Times as people say them: "sáng mai 6–7 giờ", "tối nay 19 giờ 30". Vietnam keeps UTC+7 all year, so plain arithmetic
// prints the same on the server and on every phone, whatever its zone or locale data.
import type { TFunction } from 'i18next'

const zoneMs = 7 * 3_600_000
const dayMs = 86_400_000
type Part = 'morning' | 'noon' | 'afternoon' | 'evening'
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
type Weekday = (typeof weekdays)[number]
type T = TFunction<'ui', undefined>

type Local = { day: number; weekday: Weekday; date: string; hour: number; minute: number; part: Part }

function local(iso: string): Local {
  const shifted = new Date(Date.parse(iso) + zoneMs)
  const hour = shifted.getUTCHours()
  return {
    day: Math.floor(shifted.getTime() / dayMs),
    weekday: weekdays[shifted.getUTCDay()] ?? 'sun',
    date: `${shifted.getUTCDate()}/${shifted.getUTCMonth() + 1}`,
    hour,
    minute: shifted.getUTCMinutes(),
    part: hour < 11 ? 'morning' : hour < 13 ? 'noon' : hour < 18 ? 'afternoon' : 'evening',
  }
}

/** "sáng mai", "tối nay", "sáng thứ Bảy" within six days, else "sáng 28/11". */
export function sayDay(t: T, iso: string, now: string): string {
  const [at, today] = [local(iso), local(now)]
  const ahead = at.day - today.day
  if (ahead === 0) return t(`today.${at.part}`)
  if (ahead === 1) return t(`tomorrow.${at.part}`)
  if (ahead === -1) return t(`yesterday.${at.part}`)
  const weekday = t(`weekday.${at.weekday}`)
  return t(`otherDay.${at.part}`, { day: ahead > 0 && ahead < 7 ? weekday : at.date })
}

/** "19 giờ 30", "6 giờ". */
export function sayClock(t: T, iso: string): string {
  const { hour, minute } = local(iso)
  return minute === 0
    ? t('hour', { h: String(hour) })
    : t('hourMinute', { h: String(hour), m: String(minute).padStart(2, '0') })
}

/** "tối nay 19 giờ 30". */
export function sayWhen(t: T, iso: string, now: string): string {
  return t('at', { day: sayDay(t, iso, now), clock: sayClock(t, iso) })
}

/** "sáng mai 6–7 giờ", or "sáng mai 6 giờ 30 – 7 giờ" where minutes matter. */
export function saySpan(t: T, from: string, until: string, now: string): string {
  const [a, b] = [local(from), local(until)]
  const clock =
    a.minute === 0 && b.minute === 0
      ? t('hours', { from: String(a.hour), until: String(b.hour) })
      : `${sayClock(t, from)} – ${sayClock(t, until)}`
  return t('at', { day: sayDay(t, from, now), clock })
}

/** First letter large, for the head of a sentence. */
export function atHead(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
