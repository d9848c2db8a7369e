import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '../class-names'

/** − 1 +: how many, in whole units; both ends 48 px. `onPicture`: over video. */
export function Stepper({
  value,
  min = 1,
  max,
  unit,
  onChange,
  disabled = false,
  onPicture = false,
}: {
  value: number
  min?: number
  max: number
  /** "bó": said with the number to a screen reader. */
  unit: string
  onChange: (value: number) => void
  disabled?: boolean
  onPicture?: boolean
}) {
  const { t } = useTranslation('ui')
  const end = cx(
    'grid size-tap place-items-center rounded-full transition-colors active:scale-95 disabled:opacity-40',
    onPicture ? 'hover:bg-white/15' : 'hover:bg-sunk',
  )
  return (
    <fieldset
      disabled={disabled}
      className={cx(
        'inline-flex shrink-0 items-center rounded-chip border',
        onPicture ? 'border-on-scrim/35 text-on-scrim' : 'border-line-strong bg-card text-ink',
      )}
    >
      <legend className="sr-only">{t('quantity')}</legend>
      <button
        type="button"
        className={end}
        aria-label={t('less')}
        disabled={value <= min}
        onClick={() => onChange(Math.max(min, value - 1))}
      >
        <Minus aria-hidden size={22} strokeWidth={2.5} />
      </button>
      <output className="min-w-7 text-center font-bold text-xl" aria-label={`${value} ${unit}`} aria-live="polite">
        {value}
      </output>
      <button
        type="button"
        className={end}
        aria-label={t('more')}
        disabled={value >= max}
        onClick={() => onChange(Math.min(max, value + 1))}
      >
        <Plus aria-hidden size={22} strokeWidth={2.5} />
      </button>
    </fieldset>
  )
}
