import { useFetcher } from '@remix-run/react'
import { Check, Truck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParcelView, TripWork } from '#app/domain/selling/views'
import { cx } from '../class-names'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { Section } from '../components/page'
import { useSay } from '../use-say'
import { AmountRow } from './amounts'
import { ParcelAtDoor } from './parcel-at-door'

/** One ride, step by step: cut, pack, hand over. What is done moves out of the way by itself. */
export function TripBody({ trip, now, sellerName }: { trip: TripWork; now: string; sellerName: string }) {
  const { t } = useTranslation('seller')
  const say = useSay()
  const parcels = trip.stops.flatMap((stop) => stop.parcels)
  const toPack = parcels.filter((parcel) => parcel.status === 'confirmed' || parcel.status === 'cut')
  const onRoad = parcels.filter((parcel) => parcel.status === 'on_the_way')
  const isDone = parcels.length > 0 && toPack.length === 0 && onRoad.length === 0
  return (
    <>
      <header>
        <h1>{t('tripAt', { when: say.when(trip.departsAt, now) })}</h1>
        {!trip.iCarry && <p className="text-ink-soft">{t('tripWith', { name: trip.carrier })}</p>}
      </header>
      {isDone && <Notice tone="good">{t('trip.done')}</Notice>}
      {parcels.length === 0 && trip.waiting.length === 0 && <Notice>{t('trip.nothing')}</Notice>}
      {trip.toCut.length > 0 && <CutList trip={trip} now={now} />}
      {trip.waiting.length > 0 && (
        <Section title={t('trip.waiting')}>
          <ul className="grid gap-2 rounded-card border border-line border-dashed p-3 text-ink-soft">
            {trip.waiting.map((amount) => (
              <li key={amount.name + amount.unit} className="flex">
                <AmountRow amount={amount} small />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {trip.toCut.length === 0 && toPack.length > 0 && <PackList trip={trip} />}
      {parcels.some((parcel) => ['on_the_way', 'delivered', 'refused', 'settled'].includes(parcel.status)) && (
        <HandOver trip={trip} now={now} sellerName={sellerName} />
      )}
    </>
  )
}

/** Big rows to tick with a wet thumb; ticks stay on this phone only. */
function Ticked({ children, label }: { children: ReactNode; label: string }) {
  const [done, setDone] = useState(false)
  return (
    <button
      type="button"
      aria-pressed={done}
      aria-label={label}
      onClick={() => setDone(!done)}
      className={cx(
        'flex min-h-seller w-full items-center gap-3 rounded-button border px-3 py-2 text-left',
        done ? 'border-leaf bg-leaf-soft' : 'border-line-strong bg-card',
      )}
    >
      <span
        aria-hidden
        className={cx(
          'grid size-9 shrink-0 place-items-center rounded-full border-2',
          done ? 'border-leaf bg-leaf text-on-leaf' : 'border-line-strong',
        )}
      >
        {done && <Check size={24} strokeWidth={3} />}
      </span>
      {children}
    </button>
  )
}

function CutList({ trip, now }: { trip: TripWork; now: string }) {
  const { t } = useTranslation('seller')
  const say = useSay()
  const fetcher = useFetcher()
  const isOpen = Date.parse(trip.closesAt) > Date.parse(now)
  return (
    <Section title={t('trip.cutList')}>
      <p className="mb-3 text-ink-soft">
        {isOpen ? t('trip.closesAt', { when: say.when(trip.closesAt, now) }) : t('trip.cutHint')}
      </p>
      <div className="mb-4 grid gap-2.5">
        {trip.toCut.map((amount) => (
          <Ticked key={amount.name + amount.unit} label={`${say.amount(amount.quantity, amount.unit)} ${amount.name}`}>
            <AmountRow amount={amount} />
          </Ticked>
        ))}
      </div>
      <fetcher.Form method="post">
        <Button type="submit" name="intent" value="cut" size="seller" wide busy={fetcher.state !== 'idle'}>
          {t('trip.cutDone')}
        </Button>
      </fetcher.Form>
    </Section>
  )
}

function PackList({ trip }: { trip: TripWork }) {
  const { t } = useTranslation('seller')
  const say = useSay()
  const fetcher = useFetcher()
  const cash = trip.stops.reduce((sum, stop) => sum + stop.cashDong, 0)
  return (
    <Section title={t('trip.packing')}>
      <p className="mb-3 text-ink-soft">{t('trip.packHint')}</p>
      {trip.stops.map((stop) => (
        <div key={stop.placeId} className="mb-4 grid gap-2.5">
          <h3>{stop.place}</h3>
          {stop.parcels
            .filter((parcel) => parcel.status === 'confirmed' || parcel.status === 'cut')
            .map((parcel) => (
              <Ticked key={parcel.orderId} label={parcel.recipient}>
                <Contents parcel={parcel} />
              </Ticked>
            ))}
        </div>
      ))}
      {cash > 0 && <p className="mb-3 font-semibold">{t('trip.cashAll', { sum: say.dong(cash) })}</p>}
      {trip.iCarry ? (
        <fetcher.Form method="post">
          <Button
            type="submit"
            name="intent"
            value="send"
            size="seller"
            wide
            busy={fetcher.state !== 'idle'}
            icon={<Truck aria-hidden size={30} />}
          >
            {t('trip.leave')}
          </Button>
        </fetcher.Form>
      ) : (
        <Notice tone="trust">{t('trip.giveTo', { name: trip.carrier })}</Notice>
      )}
    </Section>
  )
}

function Contents({ parcel }: { parcel: ParcelView }) {
  const { t } = useTranslation('seller')
  return (
    <span className="grid min-w-0 flex-1 gap-1 py-1">
      <span className="font-bold text-lg">
        {parcel.recipient}
        {parcel.isCarriedOnly && <span className="font-normal text-ink-soft text-sm"> · {t('trip.isCarried')}</span>}
      </span>
      {parcel.lines.map((line) => (
        <span key={line.name + line.unit} className="flex text-base">
          <AmountRow amount={line} small />
        </span>
      ))}
    </span>
  )
}

function HandOver({ trip, now, sellerName }: { trip: TripWork; now: string; sellerName: string }) {
  const { t } = useTranslation('seller')
  const say = useSay()
  return (
    <Section title={t('trip.handOver')}>
      {trip.stops.map((stop) => (
        <div key={stop.placeId} className="mb-5 grid gap-3">
          <div className="flex flex-wrap items-baseline justify-between gap-2">
            <h3>{stop.place}</h3>
            <span className="text-ink-soft text-sm">{say.window(stop.arrivesFrom, stop.arrivesUntil, now)}</span>
          </div>
          {stop.cashDong > 0 && <p className="font-semibold">{t('trip.cashHere', { sum: say.dong(stop.cashDong) })}</p>}
          {stop.parcels.map((parcel) => (
            <ParcelAtDoor
              key={parcel.orderId}
              parcel={parcel}
              message={t('trip.zalo', {
                name: parcel.recipient,
                seller: say.inside(sellerName),
                when: say.window(stop.arrivesFrom, stop.arrivesUntil, now),
                place: stop.place,
              })}
            />
          ))}
        </div>
      ))}
    </Section>
  )
}
