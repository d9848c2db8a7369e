import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { LiveRow } from '#app/domain/sellers/officer-views'
import { Card } from '../components/card'
import { StateChip } from '../components/state-chip'
import { Face } from './face'

/** Who sells now in her communes; red only when a family has lost its signal. */
export function LiveList({ lives }: { lives: ReadonlyArray<LiveRow> }) {
  const { t } = useTranslation('officer')
  const inNeed = lives.filter((live) => live.needsHelp).length
  return (
    <section>
      <h2 className="mb-2.5 flex flex-wrap items-center gap-2">
        {lives.length === 0 ? t('livesNone') : t('livesNow', { live: String(lives.length) })}
        {inNeed > 0 && <StateChip tone="alarm">{t('needHelp', { n: String(inNeed) })}</StateChip>}
      </h2>
      {lives.length > 0 && (
        <Card flush>
          <ul className="divide-y divide-line">
            {lives.map((live) => (
              <li key={live.slug}>
                <Link
                  to={`/live/${live.slug}`}
                  className="flex min-h-seller items-center gap-3 px-4 py-2 hover:bg-sunk"
                >
                  <Face name={live.name} portrait={live.portrait} />
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-semibold">
                      {live.name}
                      {live.onBehalf && <span className="font-normal text-ink-soft"> · {t('onBehalf')}</span>}
                    </span>
                    <span className={live.needsHelp ? 'block font-semibold text-live-ink' : 'block text-ink-soft'}>
                      {live.needsHelp ? t('lostSignal') : t('onAir', { n: String(live.openOrders) })}
                    </span>
                  </span>
                  <span className="font-semibold text-leaf-ink">{t('watch')}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </section>
  )
}
