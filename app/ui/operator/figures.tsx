import { useTranslation } from 'react-i18next'
import type { OperatorView } from '#app/domain/sellers/officer-views'

const order = [
  'livesNow',
  'livesThisWeek',
  'ordersToday',
  'ordersWaiting',
  'families',
  'verified',
  'people',
] as const satisfies ReadonlyArray<keyof OperatorView['figures']>

/** How the market stands, in seven numbers. */
export function Figures({ figures }: { figures: OperatorView['figures'] }) {
  const { t } = useTranslation('operator')
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-7">
      {order.map((name) => (
        <div key={name} className="flex flex-col-reverse justify-end rounded-card border border-line bg-card px-4 py-3">
          <dt className="text-ink-soft text-sm leading-snug">{t(`figures.${name}`)}</dt>
          <dd className="font-bold text-4xl">{figures[name]}</dd>
        </div>
      ))}
    </dl>
  )
}
