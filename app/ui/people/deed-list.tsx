import { useTranslation } from 'react-i18next'
import type { DeedView } from '#app/domain/sellers/officer-views'
import { useSay } from '../use-say'

/** What others did for a family, newest first, in words and with their names. */
export function DeedList({ deeds, now }: { deeds: ReadonlyArray<DeedView>; now: string }) {
  const { t, i18n } = useTranslation('me')
  const say = useSay()
  if (deeds.length === 0) return <p className="text-ink-soft">{t('deedsNone')}</p>
  return (
    <ul className="divide-y divide-line">
      {deeds.map((deed) => (
        <li key={deed.id} className="py-2.5">
          <p className="font-semibold">
            {i18n.exists(`me:deed.${deed.action}`) ? t(`deed.${deed.action as 'other'}`) : t('deed.other')}
          </p>
          <p className="text-ink-soft text-sm">
            {t('by', { name: deed.by ?? t('somebody'), when: say.when(deed.at, now) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
