import type { Locale } from '#app/domain/people/viewer'
import { createI18n } from '#app/i18n/create-i18n'
import { services } from '#app/services.server'

/** Vietnamese unless somebody chose otherwise: `Accept-Language` of cheap phones is often English by neglect. */
export async function localeOf(request: Request): Promise<Locale> {
  return services.people.locale(request.headers.get('Cookie'))
}

const instances = new Map<Locale, ReturnType<typeof createI18n>>()

/** The catalogue in the reader's language, for words the server says: refusals, errors at a field. */
export async function wordsFor(request: Request) {
  const locale = await localeOf(request)
  let instance = instances.get(locale)
  if (!instance) {
    instance = createI18n(locale)
    instances.set(locale, instance)
  }
  return await instance
}
