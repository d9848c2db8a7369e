// One catalogue a language, a file an area. Vietnamese is the source; English must have the same keys (checked by types).
import type { Locale } from '#app/domain/people/viewer'

export const locales = ['vi', 'en'] as const satisfies ReadonlyArray<Locale>
export const defaultLocale: Locale = 'vi'

export async function loadCatalogue(locale: Locale) {
  return locale === 'en' ? (await import('./en/all')).en : (await import('./vi/all')).vi
}

export function isLocale(value: unknown): value is Locale {
  return value === 'vi' || value === 'en'
}
