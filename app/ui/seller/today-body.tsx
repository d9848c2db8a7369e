import { Link } from '@remix-run/react'
import { Bike, CalendarClock, ChevronRight, Wallet } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TodayView, TripWork } from '#app/domain/selling/views'
import { dongInWords } from '#app/domain/shared/number-words'
import { ButtonLink } from '../components/button'
import { Notice } from '../components/notice'
import { Section } from '../components/page'
import { Price } from '../components/price'
import { useSay } from '../use-say'
import { useAmounts } from './amounts'
import { ListenButton } from './listen-button'
import { SellNowButton, TodayStepCard } from './today-step'

export function TodayBody({ today, search, formId }: { today: TodayView; search: string; formId: string }) {
  const { t } = useTranslation('seller')
  const isFamily = today.family.right !== 'officer'
  const maySell = today.family.status === 'verified' && today.family.right !== 'helper'
  const hasLive = today.live !== null
  return (
    <>
      <TodayStepCard today={today} search={search} formId={formId} />
      {isFamily && today.toLookAt > 0 && (
        <Link to={`/seller/money${search}`}>
          <Notice tone="wait" icon={<Wallet aria-hidden size={24} />}>
            {t('toLookAt', { count: today.toLookAt })}
          </Notice>
        </Link>
      )}
      {isFamily && <Numbers today={today} />}
      {(today.trips.length > 0 || maySell) && (
        <Section title={t('trips')}>
          <div className="grid gap-3">
            {maySell && !ridesSoon(today) && <p className="text-ink-soft">{t('noTrip')}</p>}
            {today.trips.map((trip) => (
              <TripLink key={trip.tripId} trip={trip} now={today.now} search={search} />
            ))}
            {maySell && (
              <ButtonLink
                to={`/seller/ride${search}`}
                look={ridesSoon(today) ? 'plain' : 'quiet'}
                size={ridesSoon(today) ? 'tap' : 'main'}
                wide
                icon={<Bike aria-hidden size={24} />}
              >
                {t('addTrip')}
              </ButtonLink>
            )}
          </div>
        </Section>
      )}
      {maySell && (
        <div className="grid gap-3">
          {today.step.kind !== 'sell-live' && today.step.kind !== 'selling-now' && !hasLive && (
            <SellNowButton id={formId} size="main" />
          )}
          <ButtonLink to={`/seller/announce${search}`} look="quiet" wide icon={<CalendarClock aria-hidden size={24} />}>
            {t('alsoAnnounce')}
          </ButtonLink>
        </div>
      )}
    </>
  )
}

/** She has a ride of her own in the next two days. */
function ridesSoon({ trips, now }: TodayView): boolean {
  const soon = new Date(now).getTime() + 48 * 3_600_000
  return trips.some((trip) => {
    const departs = new Date(trip.departsAt).getTime()
    return trip.iCarry && trip.status === 'planned' && departs > new Date(now).getTime() && departs <= soon
  })
}

/** Three sums to hear or to read, and the week's. */
function Numbers({ today }: { today: TodayView }) {
  const { t } = useTranslation('seller')
  const rows = [
    [t('sold'), today.soldDong],
    [t('moneyIn'), today.moneyInDong],
    [t('carrying'), today.carryingDong],
  ] as const
  return (
    <section className="overflow-hidden rounded-card border border-line bg-card shadow-rest">
      <ul>
        {rows.map(([label, sum]) => (
          <li key={label} className="flex items-center gap-3 border-line border-b px-4 py-3">
            <span className="min-w-0 flex-1">
              <span className="block text-ink-soft text-sm">{label}</span>
              <Price dong={sum} size="huge" />
            </span>
            <ListenButton text={`${label}: ${dongInWords(sum)}`} what={label} />
          </li>
        ))}
      </ul>
      <p className="flex items-baseline justify-between gap-3 bg-leaf-soft px-4 py-3 font-semibold text-leaf-ink">
        {t('week')}
        <Price dong={today.weekDong} size="card" />
      </p>
    </section>
  )
}

function TripLink({ trip, now, search }: { trip: TripWork; now: string; search: string }) {
  const { t } = useTranslation('seller')
  const say = useSay()
  const amounts = useAmounts()
  const households = trip.stops.reduce((sum, stop) => sum + stop.parcels.length, 0)
  const cash = trip.stops.reduce((sum, stop) => sum + stop.cashDong, 0)
  return (
    <Link
      to={`/seller/trip/${trip.tripId}${search}`}
      className="flex items-center gap-3 rounded-card border border-line bg-card p-4 shadow-rest"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-bold text-lg">{t('tripAt', { when: say.when(trip.departsAt, now) })}</span>
        <span className="block text-ink-soft">
          {households > 0 ? t('households', { count: households }) : t('step.noOrders')}
          {trip.toCut.length > 0 && ` · ${amounts.many(trip.toCut, 2)}`}
        </span>
        {!trip.iCarry && <span className="block text-ink-soft text-sm">{t('tripWith', { name: trip.carrier })}</span>}
        {cash > 0 && <span className="block font-semibold text-sm">{t('trip.cashAll', { sum: say.dong(cash) })}</span>}
      </span>
      <ChevronRight aria-hidden size={28} className="shrink-0 text-ink-soft" />
    </Link>
  )
}
