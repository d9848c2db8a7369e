import type { SubmissionResult } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type RideDay,
  type RideHour,
  rideDays,
  ridesAt,
  ridesToTake,
  usualCapacityKg,
} from '#app/domain/delivery/plan-trip'
import { formatDong, groupDigits } from '#app/domain/shared/money'
import { Button } from '../components/button'
import { Field } from '../components/field'
import { Notice } from '../components/notice'
import { BottomBar } from '../components/page'
import { useSay } from '../use-say'

type UsualRide = {
  readonly petrolDong: number
  readonly labourDong: number
  readonly farthestMetres: number
  readonly now: string
}

/** Day, hour and load by touching; what it costs is filled in from the road and may be changed. */
export function RideForm({
  ride,
  formId,
  refusal,
}: {
  ride: UsualRide
  formId: string
  refusal: SubmissionResult | undefined
}) {
  const { t } = useTranslation('seller')
  const say = useSay()
  const navigation = useNavigation()
  const now = new Date(ride.now)
  const open = ridesToTake(now)
  const days = rideDays.filter((day) => open.some((one) => one.day === day))
  const [id] = useState(formId)
  const [day, setDay] = useState<RideDay>(1)
  const [hour, setHour] = useState<RideHour>(6)
  const [petrol, setPetrol] = useState(groupDigits(ride.petrolDong))
  const [labour, setLabour] = useState(groupDigits(ride.labourDong))
  const error = (name: string) => refusal?.error?.[name]?.[0]
  const { departsAt, closesAt } = ridesAt(day, hour, now)
  const isGone = closesAt <= now
  const when = (at: Date) => say.when(at.toISOString(), ride.now)
  const dayNames = [t('ride.today'), t('ride.tomorrow'), t('ride.dayAfter')]
  return (
    <Form method="post" className="grid gap-6">
      <input type="hidden" name="id" value={id} />
      {error('') && <Notice tone="alarm">{error('')}</Notice>}
      <Question title={t('ride.whichDay')} wrong={error('day')} columns="grid-cols-3">
        {days.map((one) => (
          <Tile key={one} name="day" value={one} checked={day === one} onPick={() => setDay(one)}>
            {dayNames[one]}
          </Tile>
        ))}
      </Question>
      <Question title={t('ride.whatTime')} wrong={error('hour')} columns="grid-cols-2">
        <Tile name="hour" value={6} checked={hour === 6} onPick={() => setHour(6)}>
          {t('ride.morning')}
        </Tile>
        <Tile name="hour" value={16} checked={hour === 16} onPick={() => setHour(16)}>
          {t('ride.afternoon')}
        </Tile>
      </Question>
      <Field
        label={t('ride.capacity')}
        name="capacityKg"
        inputMode="numeric"
        required
        maxLength={5}
        autoComplete="off"
        defaultValue={usualCapacityKg}
        suffix="kg"
        error={error('capacityKg')}
        className="!text-2xl !font-bold"
      />
      <div>
        <p>
          {t('ride.costs', {
            km: String(Math.round(ride.farthestMetres / 1000)),
            petrol: formatDong(digits(petrol)),
            labour: formatDong(digits(labour)),
          })}
        </p>
        <details open={Boolean(error('petrolDong') || error('labourDong')) || undefined}>
          <summary className="flex min-h-tap cursor-pointer items-center font-semibold text-leaf-ink">
            {t('ride.change')}
          </summary>
          <div className="grid gap-4 pt-2">
            <Field
              label={t('ride.petrol')}
              name="petrolDong"
              inputMode="numeric"
              maxLength={9}
              autoComplete="off"
              value={petrol}
              onChange={(event) => setPetrol(event.target.value)}
              suffix="đ"
              error={error('petrolDong')}
            />
            <Field
              label={t('ride.labour')}
              name="labourDong"
              inputMode="numeric"
              maxLength={9}
              autoComplete="off"
              value={labour}
              onChange={(event) => setLabour(event.target.value)}
              suffix="đ"
              error={error('labourDong')}
            />
          </div>
        </details>
      </div>
      <BottomBar>
        <p className="mb-2 text-center font-semibold" aria-live="polite">
          {isGone ? t('ride.gone') : t('ride.until', { departs: when(departsAt), closes: when(closesAt) })}
        </p>
        <Button type="submit" size="seller" wide disabled={isGone} busy={navigation.state === 'submitting'}>
          {t('ride.take')}
        </Button>
      </BottomBar>
    </Form>
  )
}

/** Never more than the money type holds, whatever is being typed. */
const digits = (typed: string) => Number(typed.replace(/\D/g, '').slice(0, 9))

function Question({
  title,
  wrong,
  columns,
  children,
}: {
  title: string
  wrong: string | undefined
  columns: string
  children: ReactNode
}) {
  return (
    <fieldset>
      <legend className="mb-2 font-bold text-xl">{title}</legend>
      <div className={`grid gap-2 ${columns}`}>{children}</div>
      {wrong && (
        <p role="alert" className="mt-1.5 font-semibold text-live-ink text-sm">
          {wrong}
        </p>
      )}
    </fieldset>
  )
}

function Tile({
  name,
  value,
  checked,
  onPick,
  children,
}: {
  name: string
  value: number
  checked: boolean
  onPick: () => void
  children: ReactNode
}) {
  return (
    <label className="grid min-h-seller cursor-pointer place-items-center rounded-button border border-line-strong bg-card px-1 text-center font-semibold text-lg leading-tight has-checked:border-leaf has-checked:bg-leaf has-checked:text-on-leaf has-focus-visible:outline-3 has-focus-visible:outline-trust">
      <input type="radio" name={name} value={value} checked={checked} onChange={onPick} className="sr-only" />
      {children}
    </label>
  )
}
