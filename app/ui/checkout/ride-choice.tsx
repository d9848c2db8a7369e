import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CheckoutView, DeliveryOption } from '#app/domain/market/views'
import { optionValue } from '#app/domain/orders/checkout-form'
import { groupRides } from '#app/domain/orders/ride-groups'
import { Choice, ChoiceGroup } from '../components/choice'
import { Notice } from '../components/notice'
import { useSay } from '../use-say'

type Props = {
  view: CheckoutView
  /** Id of the form it belongs to. */
  form: string
  error: string | undefined
  onChoose: (option: DeliveryOption) => void
}

/** Where to and when: the place meant for her with its next rides; other places and days when asked for. */
export function RideChoice(props: Props) {
  const { t } = useTranslation('checkout')
  const { view, error } = props
  if (view.options.length === 0) return <Notice tone="wait">{t('outOfReach')}</Notice>
  const rides = groupRides(view.options, view.suggestedOption)
  return (
    <ChoiceGroup legend={t('where')} error={error}>
      <Rides {...props} rides={rides.first} />
      {rides.later.length > 0 && (
        <More label={t('otherTimes')}>
          <Rides {...props} rides={rides.later} />
        </More>
      )}
      {rides.elsewhere.length > 0 && (
        <More label={t('otherPlaces', { n: String(rides.elsewhere.length) })}>
          <Rides {...props} rides={rides.elsewhere} />
        </More>
      )}
    </ChoiceGroup>
  )
}

function Rides({ rides, view, form, onChoose }: Props & { rides: ReadonlyArray<DeliveryOption> }) {
  const { t } = useTranslation('checkout')
  const say = useSay()
  const suggested = view.options[view.suggestedOption]
  return rides.map((option) => (
    <Choice
      key={optionValue(option)}
      form={form}
      name="option"
      value={optionValue(option)}
      defaultChecked={option === suggested}
      onChange={() => onChoose(option)}
      required
      title={say.atHead(option.placeName)}
      detail={say.atHead(say.window(option.arrivesFrom, option.arrivesUntil, view.order.now))}
      aside={option.feeDong === 0 ? t('feeFree') : t('fee', { fee: say.dong(option.feeDong) })}
    />
  ))
}

function More({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <details className="group">
      <summary className="flex min-h-tap list-none items-center gap-1.5 font-semibold text-leaf-ink [&::-webkit-details-marker]:hidden">
        {label}
        <ChevronDown aria-hidden size={20} className="transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-2.5 pt-1 pb-2">{children}</div>
    </details>
  )
}
