// Times as people say them in Vietnam ("sáng mai 6–7 giờ", "tối nay 19 giờ 30"). Vietnam is at UTC+7 the year round,
// so no time zone database is needed and server and phone say the same.

export type SayLocale = 'vi' | 'en'
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening'

export type VietnamClock = {
  readonly year: number
  readonly month: number // 1–12
  readonly day: number
  readonly weekday: number // 0 Sunday
  readonly hour: number
  readonly minute: number
}

const vietnamOffsetMs = 7 * 3_600_000
const dayMs = 86_400_000

/** The wall clock in Vietnam at that instant. */
export function vietnamClock(at: Date): VietnamClock {
  const shifted = new Date(at.getTime() + vietnamOffsetMs)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  }
}

/** Midnight in Vietnam that begins the day of `at`, `days` later. */
export function startOfVietnamDay(at: Date, days = 0): Date {
  return new Date(Math.floor((at.getTime() + vietnamOffsetMs) / dayMs + days) * dayMs - vietnamOffsetMs)
}

/** Monday's midnight in Vietnam of the week of `at`. */
export function startOfVietnamWeek(at: Date): Date {
  return startOfVietnamDay(at, -((vietnamClock(at).weekday + 6) % 7))
}

/** Calendar days in Vietnam from `now` to `at`: 0 today, 1 tomorrow, -1 yesterday. */
export function daysUntil(at: Date, now: Date): number {
  return Math.round((startOfVietnamDay(at).getTime() - startOfVietnamDay(now).getTime()) / dayMs)
}

/** The instant of that hour in Vietnam, `days` after the day of `now`. */
export function vietnamInstant(now: Date, days: number, hour: number, minute = 0): Date {
  return new Date(startOfVietnamDay(now, days).getTime() + (hour * 60 + minute) * 60_000)
}

export function dayPartOf(at: Date): DayPart {
  const { hour } = vietnamClock(at)
  if (hour < 11) return 'morning'
  if (hour < 13) return 'noon'
  return hour < 18 ? 'afternoon' : 'evening'
}

const parts = {
  vi: { morning: 'sáng', noon: 'trưa', afternoon: 'chiều', evening: 'tối' },
  en: { morning: 'morning', noon: 'noon', afternoon: 'afternoon', evening: 'evening' },
} as const
const weekdays = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

/** "sáng nay", "tối mai", "chiều thứ Ba 24/11"; in English "this morning", "tomorrow evening", "Tuesday 24/11". */
export function sayDay(at: Date, now: Date, locale: SayLocale): string {
  const days = daysUntil(at, now)
  const part = dayPartOf(at)
  const { weekday, day, month } = vietnamClock(at)
  if (locale === 'vi') {
    const word = parts.vi[part]
    if (days === 0) return `${word} nay`
    if (days === 1) return `${word} mai`
    if (days === -1) return `${word} qua`
    return `${word} ${weekdays.vi[weekday]} ${day}/${month}`
  }
  const word = parts.en[part]
  if (days === 0) return part === 'noon' ? 'today noon' : `this ${word}`
  if (days === 1) return `tomorrow ${word}`
  if (days === -1) return `yesterday ${word}`
  return `${weekdays.en[weekday]} ${day}/${month}, ${word}`
}

/** "19 giờ 30", "6 giờ"; in English "19:30", "6:00". */
export function sayHour(at: Date, locale: SayLocale): string {
  const { hour, minute } = vietnamClock(at)
  if (locale === 'en') return `${hour}:${String(minute).padStart(2, '0')}`
  return minute === 0 ? `${hour} giờ` : `${hour} giờ ${String(minute).padStart(2, '0')}`
}

/** "tối nay 19 giờ 30". */
export function sayWhen(at: Date, now: Date, locale: SayLocale): string {
  return `${sayDay(at, now, locale)} ${sayHour(at, locale)}`
}

/** "sáng mai 6–7 giờ", "chiều nay 16 giờ 30 – 17 giờ 15". */
export function sayWindow(from: Date, until: Date, now: Date, locale: SayLocale): string {
  const start = vietnamClock(from)
  const end = vietnamClock(until)
  const day = sayDay(from, now, locale)
  if (from.getTime() === until.getTime()) return `${day} ${sayHour(from, locale)}`
  if (locale === 'vi' && start.minute === 0 && end.minute === 0) return `${day} ${start.hour}–${end.hour} giờ`
  return `${day} ${sayHour(from, locale)} – ${sayHour(until, locale)}`
}
