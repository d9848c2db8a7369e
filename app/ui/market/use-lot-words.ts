import { useTranslation } from 'react-i18next'
import type { DeliveryPromise } from '#app/domain/market/views'
import { useSay } from '../use-say'

/** From this amount down the number left is told in amber. */
export const fewLeft = 5

type Lot = { readonly name: string; readonly unit: string; readonly left: number; readonly isOpen: boolean }

/** What is said about a lot: how much is left, and when and where it comes for which fee. */
export function useLotWords() {
  const { t } = useTranslation('home')
  const room = useTranslation('room').t
  const say = useSay()
  return {
    left(lot: Lot): { text: string; isFew: boolean; isGone: boolean } {
      if (!lot.isOpen) return { text: t(lot.left <= 0 ? 'soldOut' : 'closed'), isFew: false, isGone: true }
      if (lot.left <= 0) return { text: t('soldOut'), isFew: false, isGone: true }
      const isFew = lot.left <= fewLeft
      const amount = say.amount(lot.left, lot.unit)
      return { text: t(isFew ? 'leftLast' : 'left', { amount }), isFew, isGone: false }
    },
    comes: (delivery: DeliveryPromise | null, now: string) =>
      delivery ? t('comes', { day: say.day(delivery.arrivesFrom, now) }) : t('noTrip'),
    promise: (delivery: DeliveryPromise | null, placeName: string, now: string) =>
      delivery
        ? room('promise', {
            when: say.window(delivery.arrivesFrom, delivery.arrivesUntil, now),
            place: say.place(delivery.placeName),
            fee: say.dong(delivery.feeDong),
          })
        : room('noPromise', { place: say.place(placeName) }),
    /** "2 bó cải mèo". */
    what: (quantity: number, lot: { name: string; unit: string }) =>
      `${say.amount(quantity, lot.unit)} ${say.inside(lot.name)}`,
  }
}
