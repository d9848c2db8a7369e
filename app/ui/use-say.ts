import { useTranslation } from 'react-i18next'
import { formatDong } from '#app/domain/shared/money'
import { sayDay, sayHour, sayWindow } from '#app/domain/shared/when'

/** Says times (ISO in), sums and amounts in the reader's language: `say.window(from, until, now)` → "sáng mai 6–7 giờ". */
export function useSay() {
  const { i18n } = useTranslation()
  const units = i18n.getFixedT(null, 'units') as (unit: string) => string
  const locale = i18n.language === 'en' ? 'en' : 'vi'
  const unit = (id: string): string => units(id)
  return {
    day: (at: string, now: string) => kept(sayDay(new Date(at), new Date(now), locale)),
    hour: (at: string) => kept(sayHour(new Date(at), locale)),
    when: (at: string, now: string) =>
      `${kept(sayDay(new Date(at), new Date(now), locale))} ${kept(sayHour(new Date(at), locale))}`,
    window: (from: string, until: string, now: string) =>
      sayWindow(new Date(from), new Date(until), new Date(now), locale),
    dong: formatDong,
    unit,
    /** "2 bó". */
    amount: (quantity: number, id: string) => `${quantity} ${unit(id)}`,
    /** "bản Khe Nhinh" for a hamlet stored as "Khe Nhinh". */
    hamlet: (name: string) => (locale === 'vi' && !/^bản /i.test(name) ? `bản ${name}` : name),
    /** A place inside a sentence: "Cổng chợ Mường Xén" → "cổng chợ Mường Xén"; proper names stay. */
    place: (name: string) => (generic.test(name) ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name),
    /** First letter large, for the head of a sentence. */
    atHead: (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1),
    /** First letter small, for a name inside a sentence: "Cải mèo" → "cải mèo", "Chị Thương" → "chị Thương". */
    inside: (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1),
  }
}

/** Words that stay on one line: "19 giờ 30" must not break after "giờ". */
const kept = (text: string) => text.replace(/ /g, '\u00a0')

const generic = /^(cổng|bản|ngã|điểm|đầu|cuối|bến|cầu|trạm|chợ|nhà|ủy|uỷ|trường|bưu|cây|quán|bãi) /i
