import { Form, Link } from '@remix-run/react'
import { ArrowRight, Check } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LotCard, PlaceView } from '#app/domain/market/views'
import type { MyOrder } from '#app/realtime/events'
import { Button, buttonClass } from '../components/button'
import { Countdown } from '../components/countdown'
import { Price } from '../components/price'
import { ProducePicture } from '../components/produce-picture'
import { Stepper } from '../components/stepper'
import { LeftWords } from '../market/left-words'
import { useLotWords } from '../market/use-lot-words'
import { useSay } from '../use-say'
import { heldOf, mostOf } from './order-state'
import { useRefusalWords } from './tap-words'
import type { Tap } from './use-tap'

export type OrderCardProps = {
  lot: LotCard
  /** All lots of the live, to offer another when this one is gone. */
  lots: ReadonlyArray<LotCard>
  place: PlaceView
  now: string
  tap: Tap
  order: MyOrder | null
  isSignedIn: boolean
  /** Key for the form that works without script; made by the server for this page. */
  formKey: string
  /** The lot's own page shows picture and price large above it. */
  bare?: boolean
}

/**
 * What is on offer and the one tap that holds it. After the tap the card itself says what is held, how long, and where to
 * go on; nothing opens over the picture. Without script it is a form with the same key to the same decision.
 */
export function OrderCard(props: OrderCardProps) {
  const { lot, order, tap, isSignedIn, bare = false } = props
  const held = heldOf(order, lot.lotId)
  const [asksMore, setAsksMore] = useState(false)
  const isHeldFace = held.isHeld && !asksMore && !tap.isSending(lot.lotId)
  return (
    <div className={bare ? '' : 'rounded-card bg-card p-3 text-ink shadow-lift'}>
      {!bare && <LotLine lot={lot} />}
      {isHeldFace && order ? (
        <HeldFace order={order} lot={lot} now={props.now} onMore={isSignedIn ? () => setAsksMore(true) : null} />
      ) : (
        <TakeFace key={lot.lotId} {...props} onTaken={() => setAsksMore(false)} />
      )}
    </div>
  )
}

function LotLine({ lot }: { lot: LotCard }) {
  const say = useSay()
  return (
    <div className="mb-2.5 flex items-center gap-3">
      <ProducePicture picture={lot.picture} alt="" sizes="72px" eager className="size-18 shrink-0 rounded-button" />
      <div className="min-w-0 flex-1">
        <p className="truncate font-semibold text-lg leading-snug">{lot.name}</p>
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <Price dong={lot.priceDong} unit={say.unit(lot.unit)} size="big" />
          <LeftWords lot={lot} />
        </p>
      </div>
    </div>
  )
}

function TakeFace({
  lot,
  lots,
  place,
  now,
  tap,
  isSignedIn,
  formKey,
  onTaken,
}: OrderCardProps & { onTaken: () => void }) {
  const { t } = useTranslation('room')
  const say = useSay()
  const words = useLotWords()
  const refusalWords = useRefusalWords()
  const promiseId = useId()
  const [wanted, setWanted] = useState(1)
  const most = mostOf(lot, isSignedIn)
  const quantity = Math.min(wanted, Math.max(1, most))
  const isSending = tap.isSending(lot.lotId)
  const refusal = tap.refusalOf(lot.lotId)
  const canTake = lot.isOpen && most > 0 && lot.delivery !== null
  const line = isSending && tap.isWeak ? t('weak') : refusal ? refusalWords(refusal, lot, lots) : null
  return (
    <Form
      method="post"
      reloadDocument
      onSubmit={(event) => {
        event.preventDefault()
        if (!canTake || tap.isAnySending) return
        onTaken()
        tap.take(lot, quantity)
      }}
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="lotId" value={lot.lotId} />
      <input type="hidden" name="quantity" value={quantity} />
      <input type="hidden" name="seenPriceDong" value={lot.priceDong} />
      <div className="flex items-center gap-2.5">
        <Stepper
          value={quantity}
          max={Math.max(1, most)}
          unit={say.unit(lot.unit)}
          onChange={setWanted}
          disabled={!canTake || isSending}
        />
        <Button
          type="submit"
          busy={isSending}
          disabled={!canTake}
          aria-describedby={promiseId}
          className="min-w-0 flex-1 px-3!"
        >
          {isSending
            ? t('sending')
            : canTake || lot.delivery === null
              ? t('take', { amount: say.amount(quantity, lot.unit) })
              : say.atHead(words.left(lot).text)}
        </Button>
      </div>
      <p id={promiseId} className="mt-2 text-ink-soft text-sm leading-snug">
        {words.promise(lot.delivery, place.name, now)}
      </p>
      <p aria-live="assertive" className="font-semibold text-amber-ink text-sm leading-snug empty:hidden">
        {line}
      </p>
    </Form>
  )
}

function HeldFace({
  order,
  lot,
  now,
  onMore,
}: {
  order: MyOrder
  lot: LotCard
  now: string
  onMore: (() => void) | null
}) {
  const { t } = useTranslation('room')
  const say = useSay()
  const words = useLotWords()
  const { quantity } = heldOf(order, lot.lotId)
  return (
    <div className="animate-rise">
      <p aria-live="polite" className="mb-2 flex items-center gap-2 font-semibold text-leaf-ink text-lg">
        <span className="grid size-7 shrink-0 place-items-center rounded-full bg-leaf text-on-leaf">
          <Check aria-hidden size={18} strokeWidth={3} />
        </span>
        <span className="min-w-0 flex-1">
          {t('held', { what: say.amount(quantity, lot.unit) })}
          {order.holdUntil && (
            <span className="text-ink">
              {' · '}
              <Countdown until={order.holdUntil} now={now} />
            </span>
          )}
        </span>
        {onMore && (
          <button type="button" onClick={onMore} className="min-h-tap px-1 text-base underline underline-offset-4">
            {t('more')}
          </button>
        )}
      </p>
      <Link to={`/orders/${order.id}/checkout`} className={buttonClass('main', 'main', true)}>
        {t('chooseWhere')}
        <ArrowRight aria-hidden />
      </Link>
      {order.holdUntil && (
        <p className="mt-2 text-ink-soft text-sm leading-snug">
          {t('heldLong', { what: words.what(quantity, lot), until: say.hour(order.holdUntil) })}
        </p>
      )}
    </div>
  )
}
