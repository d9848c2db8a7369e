import { useTranslation } from 'react-i18next'
import type { LotCard } from '#app/domain/market/views'
import { deviceMaxUnits } from '#app/domain/orders/hold-rules'
import { useSay } from '../use-say'
import { othersOf, type TapRefusal } from './order-state'

/** Why a tap did not hold, in the buyer's words. */
export function useRefusalWords() {
  const { t } = useTranslation('room')
  const say = useSay()
  return (refusal: TapRefusal, lot: LotCard, lots: ReadonlyArray<LotCard>): string => {
    switch (refusal.reason) {
      case 'sold-out': {
        if (refusal.left) return t('onlyLeft', { amount: say.amount(refusal.left, lot.unit) })
        const others = othersOf(lots, lot.lotId).map((other) => say.inside(other.name))
        if (others.length === 0) return t('soldOutAll', { what: lot.name })
        return t('soldOut', { what: lot.name, others: listed(others.slice(0, 3), t('and')) })
      }
      case 'over-limit':
        return t('overLimit', { n: String(deviceMaxUnits) })
      case 'closed':
      case 'not-found':
        return t('closed')
      case 'price-changed':
        return t('priceChanged', { price: say.dong(refusal.priceDong ?? lot.priceDong) })
      case 'too-fast':
        return t('tooFast')
      default:
        return t('failed')
    }
  }
}

function listed(words: ReadonlyArray<string>, and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}
