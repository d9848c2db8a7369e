import { createCookie } from '@remix-run/node'
import type { Locale } from '#app/domain/people/viewer'
import { defaultLocale, isLocale } from '#app/i18n/catalogue'

/** The reader's chosen language; not sensitive, a year. */
export const localeCookie = createCookie('cb_locale', { path: '/', sameSite: 'lax', maxAge: 365 * 86_400 })

/** Vietnamese unless somebody chose otherwise: `Accept-Language` of cheap phones is often English by neglect. */
export async function localeOf(request: Request): Promise<Locale> {
  const chosen: unknown = await localeCookie.parse(request.headers.get('Cookie'))
  return isLocale(chosen) ? chosen : defaultLocale
}
