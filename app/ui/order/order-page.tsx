import { Form, useNavigation } from '@remix-run/react'
import { Phone } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#app/domain/market/views'
import { formatPhone } from '#app/domain/people/phone'
import { Button, ButtonLink, buttonClass } from '../components/button'
import { Card } from '../components/card'
import { Notice } from '../components/notice'
import { PageNarrow } from '../components/page'
import { SellerChip } from '../components/seller-chip'
import { TopBar } from '../components/top-bar'
import { useSay } from '../use-say'
import { OrderLines } from './order-lines'
import { OrderState } from './order-state'
import { SaveToZalo } from './save-to-zalo'
import { isAwaiting } from './standing'
import { Sums } from './sums'
import { useOrderNews } from './use-order-news'

/** Where an order stands, by its short link; it changes by itself. */
export function OrderPage({
  order,
  canCancel,
  refusal,
}: {
  order: OrderView
  canCancel: boolean
  refusal: string | null
}) {
  const { t } = useTranslation('order')
  const common = useTranslation('common').t
  const say = useSay()
  useOrderNews(order.id, isAwaiting(order))
  const { delivery } = order
  return (
    <>
      <TopBar title={t('title', { code: order.code })} backTo="/orders" />
      <PageNarrow>
        <OrderState order={order} />
        {order.deliveryCode && (
          <Card className="text-center">
            <p className="text-ink-soft">{t('code')}</p>
            <p className="font-bold text-[2.75rem] leading-tight tracking-[0.22em]">{order.deliveryCode}</p>
            <p className="text-sm">{t('codeHint')}</p>
          </Card>
        )}
        <Card className="grid gap-4">
          <div className="flex items-center justify-between gap-3">
            <SellerChip seller={order.seller} />
            {order.sellerPhone && (
              <a
                href={`tel:${order.sellerPhone}`}
                aria-label={t('callSeller', { seller: say.inside(order.seller.name) })}
                className={`${buttonClass('quiet', 'tap')} shrink-0`}
              >
                <Phone aria-hidden size={20} />
                {common('call')}
              </a>
            )}
          </div>
          <OrderLines lines={order.lines} />
          <Sums
            rows={[
              { what: t('goods'), dong: order.goodsDong },
              order.feeDong > 0 && { what: t('fee'), dong: order.feeDong },
              order.creditDong > 0 && { what: t('credit'), dong: -order.creditDong },
              order.paidDong > 0 && { what: t('paid'), dong: -order.paidDong },
              { what: t(order.paidDong > 0 ? 'due' : 'total'), dong: Math.max(0, order.dueDong), isTotal: true },
            ]}
          />
        </Card>
        {delivery && (
          <Card>
            <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
              <Fact what={t('where')}>
                {say.atHead(delivery.placeName)}
                <br />
                {say.atHead(say.window(delivery.arrivesFrom, delivery.arrivesUntil, order.now))}
              </Fact>
              {order.recipient && (
                <Fact what={t('recipient')}>
                  {order.recipient.name}
                  {order.recipient.phone && (
                    <>
                      <br />
                      {formatPhone(order.recipient.phone)}
                    </>
                  )}
                </Fact>
              )}
              {order.method && (
                <Fact what={t('method')}>{t(order.method === 'cod' ? 'methodCod' : 'methodVietqr')}</Fact>
              )}
            </dl>
          </Card>
        )}
        {refusal && <Notice tone="wait">{refusal}</Notice>}
        <div className="grid gap-2.5">
          {order.link && <SaveToZalo order={order} />}
          <ButtonLink to={order.liveSlug ? `/live/${order.liveSlug}` : '/'} look="quiet" wide>
            {t('more')}
          </ButtonLink>
          {canCancel && <CancelButton />}
        </div>
      </PageNarrow>
    </>
  )
}

function Fact({ what, children }: { what: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{what}</dt>
      <dd className="font-semibold">{children}</dd>
    </>
  )
}

/** Two presses, in place: nobody cancels by a slip of the thumb, and nothing opens over the page. */
function CancelButton() {
  const { t } = useTranslation('order')
  const [asks, setAsks] = useState(false)
  const navigation = useNavigation()
  if (!asks) {
    return (
      <Button look="plain" size="tap" className="text-ink-soft!" onClick={() => setAsks(true)}>
        {t('cancel')}
      </Button>
    )
  }
  return (
    <Form method="post" className="grid gap-2.5 rounded-card bg-sunk p-4">
      <p className="font-semibold">{t('cancelSure')}</p>
      <div className="flex gap-2.5">
        <Button className="flex-1" look="quiet" size="tap" onClick={() => setAsks(false)}>
          {t('cancelNo')}
        </Button>
        <Button
          className="flex-1"
          look="danger"
          size="tap"
          type="submit"
          name="intent"
          value="cancel"
          busy={navigation.state !== 'idle'}
        >
          {t('cancelYes')}
        </Button>
      </div>
    </Form>
  )
}
