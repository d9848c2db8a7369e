import { useFetcher } from '@remix-run/react'
import { Eye, MicOff, SwitchCamera } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StudioView } from '#app/domain/live-sessions/studio-view'
import type { SellerOrderNews } from '#app/realtime/events'
import type { useLiveRoom } from '#app/realtime/use-live-room'
import { cx } from '../class-names'
import { Button, IconButton } from '../components/button'
import { Sheet, SheetClose } from '../components/sheet'
import { LiveMark } from '../components/state-chip'
import type { UsePublisher } from '../live/use-publisher'
import { useAmounts } from './amounts'
import { PinTiles } from './pin-tiles'
import { SignalBars } from './signal-bars'
import { chime, speak } from './speech'
import { useSellerFeed } from './use-seller-feed'

type Room = ReturnType<typeof useLiveRoom>['state']

/** While she sells: signs above, a clean middle, what comes in and what is sold below. */
export function StudioLive({
  studio,
  room,
  publisher,
  isFilming,
}: {
  studio: StudioView
  room: Room
  publisher: UsePublisher
  isFilming: boolean
}) {
  const { t } = useTranslation('studio')
  const speech = useOrderSpeech()
  const feed = useSellerFeed(studio.family.id, speech.hear)
  const paused = isFilming && publisher.state === 'reconnecting'
  const resumed = useResumed(paused)
  return (
    <div className="absolute inset-0 flex flex-col justify-between">
      <div className="bg-gradient-to-b from-scrim/75 to-transparent p-3 pt-[calc(12px+env(safe-area-inset-top))] pb-8">
        <div className="flex items-center gap-2 whitespace-nowrap">
          <LiveMark>{t('live')}</LiveMark>
          <span className="flex items-center gap-1.5 font-bold" title={t('viewers', { count: room.viewers })}>
            <Eye aria-hidden size={22} />
            {room.viewers}
          </span>
          {isFilming && <SignalBars bars={publisher.signalBars} />}
          <span className="flex-1" />
          <EndButton />
        </div>
        {isFilming && (
          <div className="mt-2 flex justify-end">
            <IconButton label={t('flip')} onPicture onClick={() => void publisher.flipCamera()}>
              <SwitchCamera aria-hidden size={24} />
            </IconButton>
          </div>
        )}
        <div role="status" className="mt-3 grid gap-2">
          {isFilming && publisher.state === 'connecting' && <Sign>{t('connecting')}</Sign>}
          {paused && <Sign loud>{t('paused')}</Sign>}
          {resumed && <Sign>{t('resumed')}</Sign>}
          {isFilming && !publisher.hasSound && (
            <Sign>
              <MicOff aria-hidden size={22} className="mr-2 inline" />
              {t('noSound')}
            </Sign>
          )}
        </div>
      </div>
      <div className="bg-gradient-to-t from-scrim/90 via-scrim/60 to-transparent pt-10 pb-[calc(12px+env(safe-area-inset-bottom))]">
        <Comments room={room} slug={studio.slug} />
        <ul aria-live="polite" className="mb-2 grid gap-1.5 px-3">
          {feed.length === 0 && <li className="text-sm opacity-80">{t('noOrdersYet')}</li>}
          {feed.slice(0, 2).map((news) => (
            <li
              key={news.orderId}
              className="animate-rise rounded-button bg-leaf-soft px-4 py-2.5 font-bold text-leaf-ink text-xl leading-tight"
            >
              {speech.words(news)}
            </li>
          ))}
        </ul>
        <PinTiles studio={studio} room={room} />
      </div>
    </div>
  )
}

/** "Hai bó cải mèo, chị Hoa": short, and nothing that shames anybody before the room. */
function useOrderSpeech() {
  const { t } = useTranslation('studio')
  const amounts = useAmounts()
  const words = (news: SellerOrderNews) => {
    const lines = amounts.many(
      news.lines.map((line) => ({ ...line, kind: '' })),
      3,
    )
    const name = news.buyerName?.trim()
    const said = name ? t('orderSpoken', { lines, name }) : t('orderSpokenAnonymous', { lines })
    return said.charAt(0).toUpperCase() + said.slice(1)
  }
  return {
    words,
    hear(news: SellerOrderNews) {
      if (news.what !== 'held' && news.what !== 'placed' && news.what !== 'paid') return
      chime()
      // Aloud only the given name, which stands last: the whole room hears it.
      speak(words({ ...news, buyerName: news.buyerName?.trim().split(/\s+/).at(-1) ?? null }))
    },
  }
}

function Sign({ children, loud = false }: { children: React.ReactNode; loud?: boolean }) {
  return (
    <p
      className={cx(
        'rounded-button px-4 py-2.5 font-bold',
        loud ? 'bg-amber-soft text-amber-ink text-lg' : 'bg-scrim/75',
      )}
    >
      {children}
    </p>
  )
}

/** Says for some seconds that the signal is back. */
function useResumed(paused: boolean): boolean {
  const [was, setWas] = useState(false)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (paused) setWas(true)
    else if (was) {
      setWas(false)
      setShown(true)
    }
  }, [paused, was])
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => setShown(false), 6000)
    return () => clearTimeout(timer)
  }, [shown])
  return shown
}

function EndButton() {
  const { t } = useTranslation('studio')
  const fetcher = useFetcher()
  return (
    <Sheet
      title={t('endAsk')}
      trigger={
        <button type="button" className="min-h-tap rounded-chip bg-scrim/65 px-3 font-bold">
          {t('end')}
        </button>
      }
    >
      <fetcher.Form method="post" className="grid gap-3">
        <input type="hidden" name="intent" value="end" />
        <Button type="submit" look="live" size="seller" wide busy={fetcher.state !== 'idle'}>
          {t('endYes')}
        </Button>
        <SheetClose asChild>
          <Button look="quiet" size="seller" wide>
            {t('endNo')}
          </Button>
        </SheetClose>
      </fetcher.Form>
    </Sheet>
  )
}

/** The last three; one tap on the cross hides a comment for everybody. */
function Comments({ room, slug }: { room: Room; slug: string }) {
  const { t } = useTranslation('studio')
  const hide = (commentId: string) =>
    void import('#app/realtime/socket.client').then(({ marketSocket }) =>
      marketSocket().emit('comment:hide', { slug, commentId }, () => {}),
    )
  return (
    <ul className="mb-2 grid gap-1 px-3">
      {room.comments.slice(-3).map((comment) => (
        <li key={comment.id} className="flex items-center gap-1">
          <p className="min-w-0 break-words rounded-button bg-scrim/60 px-3 py-1">
            <b>{comment.name}</b> {comment.text}
          </p>
          <button
            type="button"
            aria-label={t('hide', { name: comment.name })}
            onClick={() => hide(comment.id)}
            className="grid size-tap shrink-0 place-items-center rounded-full bg-scrim/60 text-xl"
          >
            ✕
          </button>
        </li>
      ))}
    </ul>
  )
}
