import { useTranslation } from 'react-i18next'
import { cx } from '../class-names'

/** Four bars, as on the phone itself. */
export function SignalBars({ bars }: { bars: 0 | 1 | 2 | 3 | 4 }) {
  const { t } = useTranslation('studio')
  return (
    <span role="img" aria-label={t('signal', { bars: String(bars) })} className="flex h-6 items-end gap-1">
      {[1, 2, 3, 4].map((bar) => (
        <span
          key={bar}
          className={cx(
            'w-1.5 rounded-sm',
            bar <= bars ? (bars <= 1 ? 'bg-amber-soft' : 'bg-on-scrim') : 'bg-white/30',
          )}
          style={{ height: `${bar * 25}%` }}
        />
      ))}
    </span>
  )
}
