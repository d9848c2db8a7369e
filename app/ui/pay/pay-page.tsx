import { Form, useNavigation } from '@remix-run/react'
import { CircleCheckBig, Download, Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView, PayView } from '#app/domain/market/views'
import { Button, ButtonLink, buttonClass } from '../components/button'
import { Card } from '../components/card'
import { CopyButton } from '../components/copy-button'
import { EmptyState } from '../components/empty-state'
import { Notice } from '../components/notice'
import { PageNarrow } from '../components/page'
import { TopBar } from '../components/top-bar'
import { useLotWords } from '../market/use-lot-words'
import { isAwaiting, isShort } from '../order/standing'
import { useOrderNews } from '../order/use-order-news'
import { useSay } from '../use-say'

/** The transfer. Found again by its own link after the bank's app, and it changes by itself when the money is seen. */
export function PayPage({ view }: { view: PayView }) {
  const { t } = useTranslation('pay')
  const say = useSay()
  const words = useLotWords()
  const { order, bank } = view
  useOrderNews(order.id, isAwaiting(order))
  const due = say.dong(view.dueDong)
  const isMissing = isShort(order)
  return (
    <>
      <TopBar title={t(isMissing ? 'shortTitle' : 'title', { due })} backTo={order.link ?? '/orders'} />
      <PageNarrow>
        {isMissing && (
          <Notice tone="alarm">
            {t('shortBody', { paid: say.dong(order.paidDong), due: say.dong(order.dueDong) })}
          </Notice>
        )}
        <section className="grid justify-items-center gap-3">
          <p className="text-center leading-snug">
            {t('forWhat', {
              what: order.lines.map((line) => words.what(line.quantity, line)).join(', '),
              seller: say.inside(order.seller.name),
            })}
            {order.payUntil && (
              <span className="block text-ink-soft text-sm">
                {t('until', { until: say.when(order.payUntil, order.now) })}
              </span>
            )}
          </p>
          <div className="w-full max-w-[20.5rem] rounded-card bg-white p-3 shadow-rest">
            <img
              key={view.qrUrl}
              src={view.qrUrl}
              alt={t('qrAlt', { due, holder: bank.holder, memo: view.memo })}
              width={512}
              height={512}
              className="aspect-square w-full object-contain [image-rendering:pixelated]"
            />
          </div>
          <p className="text-center text-ink-soft text-sm">{t('scan')}</p>
          <a href={view.qrUrl} download={`cho-ban-${view.memo}.png`} className={buttonClass('quiet', 'main', true)}>
            <Download aria-hidden size={20} />
            {t('saveImage')}
          </a>
        </section>
        <section>
          <h2 className="mb-2.5">{t('byHand')}</h2>
          <Card flush>
            <dl className="divide-y divide-line">
              <Row what={t('bank')} shown={bank.name} />
              <Row what={t('account')} shown={inGroups(bank.account)} copy={bank.account} />
              <Row what={t('holder')} shown={bank.holder} copy={bank.holder} />
              <Row what={t('sum')} shown={due} copy={String(view.dueDong)} />
              <Row what={t('memo')} shown={view.memo} copy={view.memo} hint={t('memoKeep')} />
            </dl>
          </Card>
          {!view.holderIsSeller && (
            <p className="mt-2 text-ink-soft text-sm">{t('holderOther', { seller: say.inside(order.seller.name) })}</p>
          )}
        </section>
        <SaidPaid view={view} />
      </PageNarrow>
    </>
  )
}

function Row({ what, shown, copy, hint }: { what: string; shown: string; copy?: string; hint?: string }) {
  return (
    <div className="flex min-h-16 items-center justify-between gap-3 px-4 py-2.5">
      <div className="min-w-0">
        <dt className="text-ink-soft text-sm">{what}</dt>
        <dd className="break-words font-bold text-lg leading-snug">{shown}</dd>
        {hint && <p className="text-ink-soft text-sm">{hint}</p>}
      </div>
      {copy && <CopyButton text={copy} what={what} />}
    </div>
  )
}

/** Where nobody but the family can see the money, the buyer says that it went; else the bank tells by itself. */
function SaidPaid({ view }: { view: PayView }) {
  const { t } = useTranslation('pay')
  const navigation = useNavigation()
  const { order } = view
  const seller = order.seller.name
  const say = useSay()
  if (view.howKnown !== 'self_view') {
    return (
      <Notice tone="wait" icon={<Hourglass aria-hidden size={20} />}>
        {t('waitBank')}
      </Notice>
    )
  }
  if (order.status === 'says_paid') {
    return (
      <Notice tone="wait" icon={<Hourglass aria-hidden size={20} />}>
        {t('waitSeller', { seller: say.inside(seller) })}
      </Notice>
    )
  }
  return (
    <Form method="post" className="grid gap-2">
      <Button type="submit" name="intent" value="said-paid" wide busy={navigation.state !== 'idle'}>
        {t('saidPaid')}
      </Button>
      <p className="text-center text-ink-soft text-sm">{t('saidHint', { seller: say.inside(seller) })}</p>
    </Form>
  )
}

/** Nothing to transfer: paid in full, or the order went another way. */
export function NothingToPay({ order, why }: { order: OrderView; why: 'paid' | 'gone' | 'no-account' }) {
  const { t } = useTranslation('pay')
  const say = useSay()
  useOrderNews(order.id, false)
  const { delivery } = order
  return (
    <>
      <TopBar backTo={order.link ?? '/orders'} />
      <PageNarrow>
        {why === 'paid' ? (
          <section role="status" className="grid animate-rise justify-items-center gap-4 py-10 text-center">
            <CircleCheckBig aria-hidden size={88} strokeWidth={1.75} className="text-leaf" />
            <h1>{t('paidAll', { paid: say.dong(order.paidDong) })}</h1>
            {delivery && (
              <p className="text-lg">
                {t('paidWhen', { when: say.window(delivery.arrivesFrom, delivery.arrivesUntil, order.now) })}
              </p>
            )}
          </section>
        ) : (
          <EmptyState title={t(why === 'gone' ? 'gone' : 'noAccount')} />
        )}
        <ButtonLink to={order.link ?? '/orders'} wide>
          {t('seeOrder')}
        </ButtonLink>
      </PageNarrow>
    </>
  )
}

/** "3603 2051 2345 6": easier to compare; copied without the spaces. */
function inGroups(account: string): string {
  return account.replace(/(.{4})(?=.)/g, '$1\u00a0')
}
