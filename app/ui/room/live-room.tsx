import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomView } from '#app/domain/market/views'
import { useLiveRoom } from '#app/realtime/use-live-room'
import { startOf } from '../home/live-hero'
import { useLotWords } from '../market/use-lot-words'
import { noteServerTime } from '../server-clock'
import { CommentSheet, LastWords } from './comments'
import { HeldBar } from './held-bar'
import { LiveStage } from './live-stage'
import { LotStrip } from './lot-strip'
import { OrderCard } from './order-card'
import { heldOf } from './order-state'
import { useTap } from './use-tap'

export type RoomPageProps = { view: RoomView; isSignedIn: boolean; formKey: string }

/** A live that is on: the picture fills the screen, its middle stays clean, the card lies below. */
export function LiveRoom({ view, isSignedIn, formKey }: RoomPageProps) {
  const { t } = useTranslation('room')
  const words = useLotWords()
  const revalidator = useRevalidator()
  const { state, setMyOrder, seeLot, comment } = useLiveRoom(startOf(view, view.now), revalidator.revalidate)
  useEffect(() => {
    if (state.isConnected) noteServerTime(state.now)
  }, [state.isConnected, state.now])
  const tap = useTap({ order: setMyOrder, lot: seeLot, slug: view.slug })
  const [chosen, setChosen] = useState<string | null>(null)
  const lots = view.lots.map((lot) => ({ ...lot, ...state.lots[lot.lotId] }))
  const shown = lots.find((lot) => lot.lotId === (chosen ?? state.pinnedLotId)) ?? lots[0] ?? null
  const order = state.myOrder
  const isElsewhere = order?.status === 'held' && shown !== null && !heldOf(order, shown.lotId).isHeld
  const ticked = state.lastTick && view.lots.find((lot) => lot.lotId === state.lastTick?.lotId)
  return (
    <main className="fixed inset-0 overflow-hidden bg-scrim">
      <div className="relative mx-auto h-dvh w-full max-w-[62dvh] overflow-hidden bg-scrim max-[700px]:max-w-none">
        <LiveStage view={view} shown={shown} viewers={state.viewers} isConnected={state.isConnected} />
        <div className="pointer-events-none absolute inset-x-0 bottom-0 z-10 grid grid-cols-[minmax(0,1fr)] gap-2 bg-linear-to-t from-20% from-scrim/80 to-transparent px-2 pt-16 pb-[calc(8px+env(safe-area-inset-bottom))]">
          <LastWords
            comments={state.comments}
            tick={state.lastTick}
            tickWords={
              ticked && state.lastTick
                ? t('ticked', {
                    name: state.lastTick.name || t('somebody'),
                    what: words.what(state.lastTick.quantity, ticked),
                  })
                : null
            }
          />
          <div className="pointer-events-auto flex items-center gap-2">
            <CommentSheet slug={view.slug} sellerName={view.seller.name} comments={state.comments} post={comment} />
            {lots.length > 1 && shown && (
              <LotStrip lots={lots} shownId={shown.lotId} pinnedId={state.pinnedLotId} onChoose={setChosen} />
            )}
          </div>
          <div className="pointer-events-auto grid grid-cols-[minmax(0,1fr)] gap-2">
            {isElsewhere && order && <HeldBar order={order} now={state.now} />}
            {shown && (
              <OrderCard
                lot={shown}
                lots={lots}
                place={view.place}
                now={state.now}
                tap={tap}
                order={order}
                isSignedIn={isSignedIn}
                formKey={formKey}
              />
            )}
          </div>
        </div>
      </div>
    </main>
  )
}
