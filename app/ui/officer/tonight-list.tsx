import { Link } from '@remix-run/react'
import { MapPin, Phone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OfficerView } from '#app/domain/sellers/officer-views'
import { buttonClass } from '../components/button'
import { Card } from '../components/card'
import { useSay } from '../use-say'
import { Face } from './face'

/** Whom to visit tonight and why: at most three, each with how to reach them. */
export function TonightList({ tonight, now }: Pick<OfficerView, 'tonight' | 'now'>) {
  const { t } = useTranslation('officer')
  const say = useSay()
  if (tonight.length === 0) return <p className="text-ink-soft">{t('tonightNone')}</p>
  return (
    <ul className="grid gap-3">
      {tonight.map(({ family, reason }) => (
        <li key={family.id}>
          <Card className="grid gap-3">
            <Link to={`/officer/${family.id}`} className="flex items-center gap-3">
              <Face name={family.name} portrait={family.portrait} size={52} />
              <span className="min-w-0">
                <span className="block text-xl leading-snug">
                  <b>{family.name}</b> <span className="text-base text-ink-soft">· {family.hamlet}</span>
                </span>
                <span className="block leading-snug">
                  {t(`reason.${reason}`, { when: family.nextLiveAt ? say.when(family.nextLiveAt, now) : '' })}
                </span>
              </span>
            </Link>
            <div className="flex gap-2">
              {family.phone && (
                <a href={`tel:${family.phone}`} className={buttonClass('quiet', 'tap', true)}>
                  <Phone aria-hidden size={20} />
                  {t('call')}
                </a>
              )}
              <a
                href={`https://www.google.com/maps/dir/?api=1&destination=${family.latitude},${family.longitude}`}
                rel="noreferrer"
                target="_blank"
                className={buttonClass('quiet', 'tap', true)}
              >
                <MapPin aria-hidden size={20} />
                {t('way')}
              </a>
            </div>
          </Card>
        </li>
      ))}
    </ul>
  )
}
