import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#app/domain/market/views'
import { turnOf } from '#app/domain/orders/order-status'
import { cx } from '../class-names'
import { ButtonLink } from '../components/button'
import { useSay } from '../use-say'
import { OrderSteps } from './order-steps'
import { isShort, stepOf, toneOf, wantsTransfer } from './standing'

const grounds = {
  wait: 'bg-amber-soft',
  alarm: 'bg-live-soft',
  good: 'bg-leaf-soft',
  calm: 'bg-sunk',
  trust: 'bg-trust-soft',
} as const

/** The state in words, whose turn it is, until when, and the one thing to do. */
export function OrderState({ order }: { order: OrderView }) {
  const { t } = useTranslation('order')
  const say = useSay()
  const turn = turnOf[order.status]
  const step = stepOf(order)
  const due = say.dong(order.dueDong)
  const isMissing = isShort(order)
  return (
    <section aria-live="polite" className={cx('grid gap-3 rounded-card p-4', grounds[toneOf(order)])}>
      <div>
        {turn !== 'nobody' && <p className="font-semibold text-ink-soft text-sm">{t(`turn.${turn}`)}</p>}
        <h2 className={cx('text-2xl!', isMissing && 'text-live-ink')}>
          {isMissing ? t('short', { due }) : t(`state.${order.status}`)}
        </h2>
        <p className="mt-1">
          {isMissing ? t('shortBody', { paid: say.dong(order.paidDong), due }) : <NextWords order={order} />}
        </p>
      </div>
      {step !== null && <OrderSteps reached={step} />}
      {order.status === 'held' && (
        <ButtonLink to={`/orders/${order.id}/checkout`} wide>
          {t('chooseWhere')}
          <ArrowRight aria-hidden />
        </ButtonLink>
      )}
      {wantsTransfer(order) && order.link && (
        <ButtonLink to={`${order.link}/pay`} wide look={order.status === 'says_paid' ? 'quiet' : 'main'}>
          {order.status === 'says_paid' && !isMissing ? t('seeQr') : t(isMissing ? 'payRest' : 'payNow', { due })}
        </ButtonLink>
      )}
      {order.method === 'cod' && order.dueDong > 0 && step !== null && step < 3 && (
        <p className="font-semibold text-lg">{t('payCash', { due })}</p>
      )}
      {order.paidDong > 0 && order.dueDong <= 0 && (
        <p className="font-semibold">{t('paidAll', { paid: say.dong(order.paidDong) })}</p>
      )}
      {order.dueDong < 0 && <p>{t('overBody', { over: say.dong(-order.dueDong) })}</p>}
    </section>
  )
}

function NextWords({ order }: { order: OrderView }) {
  const { t } = useTranslation('order')
  const say = useSay()
  const { delivery, now } = order
  const until = order.status === 'held' ? order.holdUntil : (order.payUntil ?? delivery?.closesAt ?? null)
  const words = {
    until: until ? say.when(until, now) : '',
    due: say.dong(order.dueDong),
    seller: order.seller.name,
    when: delivery ? say.window(delivery.arrivesFrom, delivery.arrivesUntil, now) : '',
    place: delivery ? say.place(delivery.placeName) : '',
  }
  if (order.status === 'placed' && order.method === 'cod') return t('next.placedCod')
  return t(`next.${order.status}`, words)
}
