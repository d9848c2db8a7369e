import { useFetcher } from '@remix-run/react'
import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cashOf } from '#app/domain/selling/trip-work'
import type { ParcelView } from '#app/domain/selling/views'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { Field } from '../components/field'
import { StateChip } from '../components/state-chip'
import { useSay } from '../use-say'
import { AmountRow } from './amounts'
import { CallLink, ZaloLink } from './phone-links'

type DoorAnswer = { ok: boolean; message?: string }

/** A parcel when the buyer stands in front of her: what, how much money, and how it was handed over. */
export function ParcelAtDoor({
  parcel,
  message,
}: {
  parcel: ParcelView
  /** Ready text for Zalo. */
  message: string
}) {
  const { t } = useTranslation('seller')
  const say = useSay()
  const [refusing, setRefusing] = useState(false)
  const cash = cashOf(parcel)
  const fetcher = useFetcher<DoorAnswer>()
  const isBusy = fetcher.state !== 'idle'
  if (parcel.status === 'delivered' || parcel.status === 'settled' || parcel.status === 'refused') {
    const isRefused = parcel.status === 'refused'
    return (
      <div className="flex items-center justify-between gap-3 rounded-card border border-line px-4 py-3 text-ink-soft">
        <span className="font-semibold">{parcel.recipient}</span>
        <StateChip tone={isRefused ? 'wait' : 'good'} icon={isRefused ? <X aria-hidden /> : <Check aria-hidden />}>
          {t(isRefused ? 'trip.isRefused' : 'trip.isDelivered')}
        </StateChip>
      </div>
    )
  }
  if (parcel.status !== 'on_the_way') return null
  return (
    <Card className="grid gap-3">
      <div className="flex items-start justify-between gap-3">
        <span className="font-bold text-xl">{parcel.recipient}</span>
        {cash > 0 ? (
          <span className="whitespace-nowrap rounded-button bg-amber-soft px-3 py-1 font-bold text-amber-ink text-xl">
            {t('trip.collect', { sum: say.dong(cash) })}
          </span>
        ) : (
          <StateChip tone="good">{t('trip.paid')}</StateChip>
        )}
      </div>
      {parcel.lines.map((line) => (
        <div key={line.name + line.unit} className="flex">
          <AmountRow amount={line} small />
        </div>
      ))}
      {parcel.note && <p className="text-ink-soft">{t('trip.note', { note: parcel.note })}</p>}
      {parcel.phone && (
        <div className="flex flex-wrap gap-2">
          <CallLink phone={parcel.phone} />
          <ZaloLink phone={parcel.phone} text={message} />
        </div>
      )}
      <fetcher.Form method="post" className="grid gap-3">
        <input type="hidden" name="orderId" value={parcel.orderId} />
        {refusing ? (
          <Reasons onBack={() => setRefusing(false)} />
        ) : (
          <>
            <Field
              label={t('trip.code')}
              name="code"
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              pattern="\d{4}"
              className="text-center font-bold text-2xl tracking-[0.4em]"
            />
            <Button type="submit" name="intent" value="deliver" wide busy={isBusy}>
              {t('trip.delivered')}
            </Button>
            <div className="grid grid-cols-2 gap-2">
              <Button type="submit" name="intent" value="seen" look="quiet" size="tap" formNoValidate>
                {t('trip.seen')}
              </Button>
              <Button look="plain" size="tap" onClick={() => setRefusing(true)}>
                {t('trip.refuse')}
              </Button>
            </div>
          </>
        )}
        {fetcher.data && !fetcher.data.ok && (
          <p role="alert" className="font-semibold text-live-ink">
            {fetcher.data.message}
          </p>
        )}
      </fetcher.Form>
    </Card>
  )
}

function Reasons({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('seller')
  const reasons = [
    ['not-there', t('trip.notThere')],
    ['changed-mind', t('trip.changedMind')],
    ['bad-produce', t('trip.badProduce')],
    ['other', t('trip.other')],
  ] as const
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">{t('trip.why')}</legend>
      <input type="hidden" name="intent" value="refuse" />
      {reasons.map(([value, words]) => (
        <Button key={value} type="submit" name="reason" value={value} look="quiet" size="main">
          {words}
        </Button>
      ))}
      <Button look="plain" size="tap" onClick={onBack}>
        {t('money.cancel')}
      </Button>
    </fieldset>
  )
}
