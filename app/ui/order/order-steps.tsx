import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '../class-names'

const steps = ['ordered', 'cut', 'way', 'delivered'] as const

/** How far it is: four steps with words. */
export function OrderSteps({ reached }: { reached: 0 | 1 | 2 | 3 }) {
  const { t } = useTranslation('order')
  return (
    <ol aria-label={t('steps')} className="grid grid-cols-4">
      {steps.map((step, index) => {
        const isDone = index <= reached
        return (
          <li
            key={step}
            aria-current={index === reached ? 'step' : undefined}
            className="relative flex flex-col items-center gap-1.5 text-center"
          >
            {index > 0 && (
              <span
                aria-hidden
                className={cx('absolute top-3.5 right-1/2 h-[3px] w-full', isDone ? 'bg-leaf' : 'bg-line')}
              />
            )}
            <span
              aria-hidden
              className={cx(
                'relative grid size-7 place-items-center rounded-full',
                isDone ? 'bg-leaf text-on-leaf' : 'border-2 border-line bg-card',
              )}
            >
              {isDone && <Check size={16} strokeWidth={3} />}
            </span>
            <span className={cx('text-sm leading-tight', index === reached ? 'font-bold' : 'text-ink-soft')}>
              {t(`step.${step}`)}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
