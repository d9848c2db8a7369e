import { BellRing } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLiveRoom } from '#app/realtime/use-live-room'
import { buttonClass } from '../components/button'
import { Countdown } from '../components/countdown'
import { Notice } from '../components/notice'
import { Section } from '../components/page'
import { ProducePicture } from '../components/produce-picture'
import { SellerChip } from '../components/seller-chip'
import { TopBar } from '../components/top-bar'
import { startOf } from '../home/live-hero'
import { LiveVideo } from '../live/live-video'
import { LotGrid } from '../market/lot-tile'
import { useSay } from '../use-say'
import type { RoomPageProps } from './live-room'
import { posterOf } from './poster'
import { ShareButton } from './share-button'

/** Before a live and after it: when it is, or its recording; and what can be ordered either way. */
export function QuietRoom({ view, onLive }: RoomPageProps & { onLive: () => void }) {
  const { t } = useTranslation('room')
  const home = useTranslation('home').t
  const say = useSay()
  const { state } = useLiveRoom(startOf(view, view.now))
  const lots = view.lots.map((lot) => ({ ...lot, ...state.lots[lot.lotId] }))
  const offered = lots.filter((lot) => lot.isOpen && lot.left > 0)
  const isAhead = view.status === 'announced'
  if (state.status === 'live') queueMicrotask(onLive)
  const when = say.when(view.announcedFor, view.now)
  return (
    <>
      <TopBar backTo="/">
        <ShareButton
          text={isAhead ? home('willSell', { when: say.atHead(when), seller: view.seller.name }) : view.title}
        />
      </TopBar>
      <main className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-3 pb-12">
        <section className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {view.status === 'ended' ? <Recording slug={view.slug} lots={lots} /> : <Offered lots={lots} />}
          <SellerChip seller={view.seller} />
          <div>
            <h1>
              {view.status === 'ended' ? t('ended') : isAhead ? say.atHead(t('announced', { when })) : t('cancelled')}
            </h1>
            {isAhead && (
              <p className="text-ink-soft">
                {t('announcedHint')} {t('startsInBefore')} <Countdown until={view.announcedFor} now={view.now} />
              </p>
            )}
          </div>
          {isAhead && (
            <a href={`/live/${view.slug}/remind.ics`} className={buttonClass('main', 'main', true)}>
              <BellRing aria-hidden size={22} />
              {home('remindMe')}
            </a>
          )}
        </section>
        {offered.length > 0 ? (
          <Section title={t(isAhead ? 'orderBefore' : 'stillLeft')}>
            <LotGrid lots={isAhead ? lots : offered} now={view.now} withSeller={false} />
          </Section>
        ) : (
          <Notice>{t('nothingLeft')}</Notice>
        )}
      </main>
    </>
  )
}

/** What will be sold, side by side on one table. */
function Offered({ lots }: { lots: RoomPageProps['view']['lots'] }) {
  const shown = lots.slice(0, 3)
  if (shown.length === 0) return null
  return (
    <div className="grid auto-cols-fr grid-flow-col gap-1 overflow-hidden rounded-card">
      {shown.map((lot) => (
        <ProducePicture key={lot.lotId} picture={lot.picture} alt={lot.name} eager className="h-44 w-full" />
      ))}
    </div>
  )
}

function Recording({ slug, lots }: { slug: string; lots: RoomPageProps['view']['lots'] }) {
  const { t } = useTranslation('room')
  const [isOpen, setOpen] = useState(false)
  const first = lots[0]
  return (
    <div className="relative mx-auto aspect-[3/4] max-h-[60dvh] w-full max-w-[26rem] overflow-hidden rounded-card bg-scrim">
      {isOpen ? (
        <LiveVideo
          slug={slug}
          replay
          muted={false}
          poster={posterOf(first ?? null)}
          className="size-full object-contain"
        />
      ) : (
        <>
          {first && <ProducePicture picture={first.picture} alt="" eager className="size-full opacity-80" />}
          <button
            type="button"
            onClick={() => setOpen(true)}
            className={`${buttonClass('main', 'main')} absolute inset-x-4 bottom-4`}
          >
            {t('watchAgain')}
          </button>
        </>
      )}
    </div>
  )
}
