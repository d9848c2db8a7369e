import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Locale } from '#app/domain/people/viewer'
import { loadCatalogue } from './catalogue'

/** One instance a request on the server, one a page in the browser; only the catalogue in use is loaded. */
export async function createI18n(locale: Locale): Promise<i18n> {
  const instance = createInstance()
  await instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: await loadCatalogue(locale) },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  })
  return instance
}
