import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#app/domain/market/views'
import { ButtonLink } from '../components/button'
import { EmptyState } from '../components/empty-state'
import { PageNarrow } from '../components/page'
import { ProducePicture } from '../components/produce-picture'
import { StateChip } from '../components/state-chip'
import { TopBar } from '../components/top-bar'
import { useLotWords } from '../market/use-lot-words'
import { useSay } from '../use-say'
import { isShort, toneOf } from './standing'

/** What this phone, or this person, has ordered. */
export function MyOrdersPage({ orders, isSignedIn }: { orders: ReadonlyArray<OrderView>; isSignedIn: boolean }) {
  const { t } = useTranslation('order')
  const common = useTranslation('common').t
  return (
    <>
      <TopBar title={t('mine')} backTo="/" />
      <PageNarrow>
        {orders.length === 0 ? (
          <EmptyState title={t('mineEmpty')}>
            <ButtonLink to="/">{t('toMarket')}</ButtonLink>
          </EmptyState>
        ) : (
          <ul className="grid gap-2.5">
            {orders.map((order) => (
              <li key={order.id}>
                <OrderRow order={order} />
              </li>
            ))}
          </ul>
        )}
        {!isSignedIn && (
          <p className="text-center text-ink-soft">
            {t('mineElsewhere')}{' '}
            <Link to="/sign-in?next=/orders" className="link inline-flex min-h-tap items-center">
              {common('signIn')}
            </Link>
          </p>
        )}
      </PageNarrow>
    </>
  )
}

function OrderRow({ order }: { order: OrderView }) {
  const { t } = useTranslation('order')
  const say = useSay()
  const words = useLotWords()
  const kind = order.lines[0]?.kind ?? 'cai-meo'
  return (
    <Link
      to={order.status === 'held' ? `/orders/${order.id}/checkout` : (order.link ?? '/orders')}
      className="flex items-center gap-3 rounded-card border border-line bg-card p-3 hover:bg-sunk"
    >
      <ProducePicture
        picture={{ base: null, hasAvif: false, blur: null, kind }}
        alt=""
        className="size-16 shrink-0 rounded-button"
      />
      <span className="grid min-w-0 flex-1 justify-items-start gap-1">
        <StateChip tone={toneOf(order)}>
          {isShort(order) ? t('short', { due: say.dong(order.dueDong) }) : t(`state.${order.status}`)}
        </StateChip>
        <span className="line-clamp-2 w-full font-semibold leading-snug">
          {order.lines.map((line) => words.what(line.quantity, line)).join(', ')}
        </span>
        <span className="w-full text-ink-soft text-sm leading-snug">
          {order.seller.name} · {say.dong(order.goodsDong + order.feeDong - order.creditDong)}
          {order.delivery && ` · ${say.day(order.delivery.arrivesFrom, order.now)}`}
        </span>
      </span>
      <ChevronRight aria-hidden className="shrink-0 text-ink-soft" />
    </Link>
  )
}
