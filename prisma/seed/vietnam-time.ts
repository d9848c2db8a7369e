// Days and hours as the village counts them: UTC+7, no summer time.
const offset = 7 * 3_600_000
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** Midnight in Vietnam of the day that `now` is in, plus days. */
export function midnight(now: Date, days = 0): Date {
  const local = now.getTime() + offset
  return new Date(local - (local % day) - offset + days * day)
}

/** That day's hour and minute in Vietnam. */
export function at(now: Date, days: number, hours: number, minutes = 0): Date {
  return new Date(midnight(now, days).getTime() + hours * hour + minutes * minute)
}

/** "2026-11-23", the day in Vietnam. */
export function dateText(instant: Date): string {
  return new Date(instant.getTime() + offset).toISOString().slice(0, 10)
}

export function monthOf(instant: Date): number {
  return new Date(instant.getTime() + offset).getUTCMonth() + 1
}

/** The first such hour and minute at least `lead` milliseconds away. */
export function next(now: Date, hours: number, minutes: number, lead = 0): Date {
  const today = at(now, 0, hours, minutes)
  return today.getTime() - now.getTime() >= lead ? today : at(now, 1, hours, minutes)
}

export const ago = (now: Date, milliseconds: number): Date => new Date(now.getTime() - milliseconds)
