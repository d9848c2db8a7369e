import { useTranslation } from 'react-i18next'
import type { HomeView, OrderView } from '#app/domain/market/views'
import { EmptyState } from '../components/empty-state'
import { Section } from '../components/page'
import { TopBar } from '../components/top-bar'
import { LotGrid } from '../market/lot-tile'
import { PlaceChooser } from '../market/place-chooser'
import { AnnouncedStrip } from './announced-strip'
import { HoldingStrip } from './holding-strip'
import { LiveHero } from './live-hero'
import { MarketFooter } from './market-footer'
import { ReplayList } from './replay-list'

/** Home. Designed first for the hours in which nobody sells: who sells next, then what can be ordered at once. */
export function HomePage({
  view,
  held,
  isSignedIn,
}: {
  view: HomeView
  held: ReadonlyArray<OrderView>
  isSignedIn: boolean
}) {
  const { t } = useTranslation('home')
  const { now } = view
  return (
    <>
      <TopBar>
        <PlaceChooser place={view.place} />
      </TopBar>
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-3">
        <h1 className="sr-only">{t('title')}</h1>
        {(held.length > 0 || view.live.length > 0 || view.announced.length > 0) && (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
            {held.map((order) => (
              <HoldingStrip key={order.id} order={order} />
            ))}
            {view.live.map((live) => (
              <LiveHero key={live.slug} live={live} now={now} />
            ))}
            {view.announced.map((live) => (
              <AnnouncedStrip key={live.slug} live={live} now={now} />
            ))}
          </div>
        )}
        {view.lots.length > 0 ? (
          <Section title={t('orderNow')}>
            <LotGrid lots={view.lots} now={now} />
          </Section>
        ) : (
          <EmptyState title={t('nothingNow')} />
        )}
        {view.replays.length > 0 && (
          <Section title={t('replays')}>
            <ReplayList lives={view.replays} now={now} />
          </Section>
        )}
      </main>
      <MarketFooter isSignedIn={isSignedIn} />
    </>
  )
}
