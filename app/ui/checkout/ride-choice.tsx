import { useTranslation } from 'react-i18next'
import type { CheckoutView, DeliveryOption } from '#app/domain/market/views'
import { optionValue } from '#app/domain/orders/checkout-form'
import { Choice, ChoiceGroup } from '../components/choice'
import { Notice } from '../components/notice'
import { useSay } from '../use-say'

/** Where to: each place with its time and its fee, the nearest one chosen already. */
export function RideChoice({
  view,
  form,
  error,
  onChoose,
}: {
  view: CheckoutView
  /** Id of the form it belongs to. */
  form: string
  error: string | undefined
  onChoose: (option: DeliveryOption) => void
}) {
  const { t } = useTranslation('checkout')
  const say = useSay()
  if (view.options.length === 0) return <Notice tone="wait">{t('outOfReach')}</Notice>
  return (
    <ChoiceGroup legend={t('where')} error={error}>
      {view.options.map((option, index) => (
        <Choice
          key={optionValue(option)}
          form={form}
          name="option"
          value={optionValue(option)}
          defaultChecked={index === view.suggestedOption}
          onChange={() => onChoose(option)}
          required
          title={say.atHead(option.placeName)}
          detail={say.atHead(say.window(option.arrivesFrom, option.arrivesUntil, view.order.now))}
          aside={option.feeDong === 0 ? t('feeFree') : t('fee', { fee: say.dong(option.feeDong) })}
        />
      ))}
    </ChoiceGroup>
  )
}
