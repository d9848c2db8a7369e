import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LotView, OrderView } from '#app/domain/market/views'
import type { LotNow, MyOrder } from '#app/realtime/events'
import { BottomBar } from '../components/page'
import { Price } from '../components/price'
import { ProducePicture } from '../components/produce-picture'
import { SellerChip } from '../components/seller-chip'
import { LiveMark } from '../components/state-chip'
import { TopBar } from '../components/top-bar'
import { LeftWords } from '../market/left-words'
import { PlaceChooser } from '../market/place-chooser'
import { HeldBar } from '../room/held-bar'
import { OrderCard } from '../room/order-card'
import { heldOf } from '../room/order-state'
import { ShareButton } from '../room/share-button'
import { useTap } from '../room/use-tap'
import { useSay } from '../use-say'

export type LotPageProps = {
  view: LotView
  held: ReadonlyArray<OrderView>
  isSignedIn: boolean
  formKey: string
}

/** One lot: large, whose it is, what is left, when it comes; ordered here with the same tap as in a live. */
export function LotPage({ view, held, isSignedIn, formKey }: LotPageProps) {
  const { t } = useTranslation('home')
  const say = useSay()
  const [news, setNews] = useState<LotNow | null>(null)
  const [order, setOrder] = useState<MyOrder | null>(() => firstHeld(held, view.lot.seller.id))
  const lot = news && news.version > view.lot.version ? { ...view.lot, ...news } : view.lot
  const tap = useTap({ order: setOrder, lot: setNews })
  const { live } = view
  return (
    <>
      <TopBar backTo="/">
        <div className="flex min-w-0 items-center gap-1">
          <PlaceChooser place={view.place} />
          <ShareButton text={t('lotTitle', { name: lot.name, seller: lot.seller.name })} />
        </div>
      </TopBar>
      <main className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-3 md:grid-cols-2 md:gap-8 md:pt-8">
        <ProducePicture
          picture={lot.picture}
          alt={lot.name}
          eager
          sizes="(min-width: 768px) 440px, 92vw"
          className="aspect-square max-h-[46dvh] w-full rounded-card border border-line md:max-h-none"
        />
        <div className="grid content-start gap-4">
          <div>
            <h1>{lot.name}</h1>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Price dong={lot.priceDong} unit={say.unit(lot.unit)} size="huge" />
              <span className="text-lg">
                <LeftWords lot={lot} />
              </span>
            </p>
            {lot.inGround && <p className="mt-1 text-leaf-ink">{say.atHead(t('inGround'))}</p>}
          </div>
          {live?.status === 'live' ? (
            <Link
              to={`/live/${live.slug}`}
              className="flex min-h-main items-center justify-between gap-3 rounded-button bg-live-soft px-4 py-2 font-semibold"
            >
              <SellerChip seller={lot.seller} />
              <LiveMark>{t('liveNow')}</LiveMark>
            </Link>
          ) : (
            <SellerChip seller={lot.seller} />
          )}
          {live?.status === 'announced' && (
            <Link
              to={`/live/${live.slug}`}
              className="flex min-h-tap items-center justify-between gap-3 rounded-button bg-trust-soft px-4 py-2 text-trust-ink"
            >
              {t('willSell', {
                when: say.atHead(say.when(live.announcedFor, view.now)),
                seller: say.inside(lot.seller.name),
              })}
              <ChevronRight aria-hidden className="shrink-0" />
            </Link>
          )}
          <BottomBar>
            {order?.status === 'held' && !heldOf(order, lot.lotId).isHeld && (
              <div className="mb-2.5">
                <HeldBar order={order} now={view.now} />
              </div>
            )}
            <OrderCard
              bare
              lot={lot}
              lots={[]}
              place={view.place}
              now={view.now}
              tap={tap}
              order={order}
              isSignedIn={isSignedIn}
              formKey={formKey}
            />
          </BottomBar>
        </div>
      </main>
    </>
  )
}

/** The order from this family that still waits for a place. */
function firstHeld(held: ReadonlyArray<OrderView>, sellerId: string): MyOrder | null {
  return held.find((order) => order.seller.id === sellerId) ?? held[0] ?? null
}
