import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { LiveCard, LotCard } from '#app/domain/market/views'
import { type RoomStart, useLiveRoom } from '#app/realtime/use-live-room'
import { buttonClass } from '../components/button'
import { Price } from '../components/price'
import { LiveMark } from '../components/state-chip'
import { LiveVideo } from '../live/live-video'
import { LeftWords } from '../market/left-words'
import { useLotWords } from '../market/use-lot-words'
import { posterOf } from '../room/poster'
import { useSay } from '../use-say'

/** Somebody sells: one large moving picture that is a door. Amounts and orders tick in it by the socket. */
export function LiveHero({ live, now }: { live: LiveCard; now: string }) {
  const { t } = useTranslation('home')
  const say = useSay()
  const words = useLotWords()
  const { state } = useLiveRoom(startOf(live, now))
  const shown = lotNow(live, state)
  const ticked = state.lastTick && live.lots.find((lot) => lot.lotId === state.lastTick?.lotId)
  return (
    <Link
      to={`/live/${live.slug}`}
      prefetch="intent"
      className="relative block h-[min(68dvh,560px)] min-h-[420px] overflow-hidden rounded-sheet bg-scrim text-on-scrim shadow-lift sm:mx-auto sm:aspect-[3/4] sm:h-auto sm:max-w-[26rem]"
    >
      <LiveVideo
        slug={live.slug}
        muted
        poster={posterOf(shown ?? live.lots[0] ?? null)}
        className="absolute inset-0 size-full object-cover"
      />
      <span className="absolute inset-x-0 top-0 flex items-start justify-between bg-linear-to-b from-scrim/60 to-transparent p-3.5 pb-10">
        <LiveMark>{t('liveNow')}</LiveMark>
      </span>
      <span className="absolute inset-x-0 bottom-0 block bg-linear-to-t from-40% from-scrim/90 to-transparent p-4 pt-24">
        {ticked && state.lastTick && (
          <span
            key={state.lastTick.at}
            aria-live="polite"
            className="mb-3 inline-block animate-rise rounded-chip bg-scrim/60 px-3 py-1 text-sm"
          >
            {t('ticked', {
              name: state.lastTick.name || t('somebody'),
              what: words.what(state.lastTick.quantity, ticked),
            })}
          </span>
        )}
        <span className="flex items-center gap-2.5">
          <span className="font-bold text-xl">
            {live.seller.name} · {say.hamlet(live.seller.hamlet)}
          </span>
        </span>
        {shown && (
          <span className="mt-1.5 block font-bold text-2xl">
            {shown.name} <Price dong={shown.priceDong} unit={say.unit(shown.unit)} size="title" />
            <span className="block font-semibold text-xl">
              <LeftWords lot={shown} onPicture />
            </span>
          </span>
        )}
        <span className={`${buttonClass('main', 'main', true)} mt-3.5`}>{t('enter')}</span>
      </span>
    </Link>
  )
}

/** What a page was rendered with, as the socket's fold begins from it. */
export function startOf(live: LiveCard, now: string): RoomStart {
  return {
    slug: live.slug,
    status: live.status,
    pinnedLotId: live.pinned?.lotId ?? null,
    viewers: live.viewers,
    now,
    lots: live.lots,
  }
}

function lotNow(live: LiveCard, state: ReturnType<typeof useLiveRoom>['state']): LotCard | null {
  const lot = live.lots.find((candidate) => candidate.lotId === state.pinnedLotId) ?? live.pinned ?? live.lots[0]
  return lot ? { ...lot, ...state.lots[lot.lotId] } : null
}
