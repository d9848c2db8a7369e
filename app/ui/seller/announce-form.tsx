import type { SubmissionResult } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProduceView } from '#app/domain/selling/views'
import { sayWhen, vietnamClock, vietnamInstant } from '#app/domain/shared/when'
import { cx } from '../class-names'
import { Button, ButtonLink } from '../components/button'
import { Choice, ChoiceGroup } from '../components/choice'
import { EmptyState } from '../components/empty-state'
import { Field } from '../components/field'
import { Notice } from '../components/notice'
import { BottomBar } from '../components/page'
import { ProducePicture } from '../components/produce-picture'

/** The hours people sell at: before work, at noon, after supper. */
const usualTimes = ['5:30', '11:30', '17:00', '19:00', '19:30', '20:00']

/** Day, hour and what will be sold, by touching; the hour suggested is the next evening one. */
export function AnnounceForm({
  produce,
  formId,
  refusal,
  search,
}: {
  produce: ProduceView
  formId: string
  refusal: SubmissionResult | undefined
  search: string
}) {
  const { t, i18n } = useTranslation('studio')
  const now = new Date(produce.now)
  const clock = vietnamClock(now)
  const isEvening = clock.hour * 60 + clock.minute > 19 * 60
  const [day, setDay] = useState(isEvening ? 1 : 0)
  const [time, setTime] = useState('19:30')
  const [other, setOther] = useState(false)
  const [id] = useState(formId)
  const navigation = useNavigation()
  const lots = produce.lots.filter((lot) => lot.isOpen)
  const error = (name: string) => refusal?.error?.[name]?.[0]
  if (lots.length === 0)
    return (
      <EmptyState title={t('noLots')}>
        <ButtonLink to={`/seller/list${search}`}>{t('addProduce')}</ButtonLink>
      </EmptyState>
    )
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const said = sayWhen(vietnamInstant(now, day, hour, minute), now, i18n.language === 'en' ? 'en' : 'vi')
  return (
    <Form method="post" className="grid gap-6">
      <input type="hidden" name="id" value={id} />
      {error('') && <Notice tone="alarm">{error('')}</Notice>}
      <Question title={t('whichDay')}>
        {[t('today'), t('tomorrow'), t('dayAfter')].map((label, index) => (
          <Tile key={label} name="day" value={String(index)} checked={day === index} onPick={() => setDay(index)}>
            {label}
          </Tile>
        ))}
      </Question>
      <Question title={t('whatTime')}>
        {usualTimes.map((value) => (
          <Tile
            key={value}
            name={other ? '' : 'time'}
            value={value}
            checked={!other && time === value}
            onPick={() => {
              setOther(false)
              setTime(value)
            }}
          >
            {value.replace(':00', ' giờ').replace(':', ' giờ ')}
          </Tile>
        ))}
      </Question>
      {other ? (
        <Field
          label={t('otherTime')}
          name="time"
          type="time"
          value={time.padStart(5, '0')}
          onChange={(event) => setTime(event.target.value)}
          error={error('time')}
        />
      ) : (
        <Button look="plain" size="tap" onClick={() => setOther(true)}>
          {t('otherTime')}
        </Button>
      )}
      <ChoiceGroup legend={t('whatToSell')} error={error('lotIds')}>
        {lots.map((lot) => (
          <Choice
            key={lot.lotId}
            type="checkbox"
            name="lotIds"
            value={lot.lotId}
            defaultChecked
            title={lot.name}
            picture={
              <ProducePicture picture={lot.picture} alt="" sizes="56px" className="size-14 shrink-0 rounded-field" />
            }
          />
        ))}
      </ChoiceGroup>
      <BottomBar>
        <p className="mb-2 text-center font-bold text-lg">{t('announcedFor', { when: said })}</p>
        <Button type="submit" size="seller" wide busy={navigation.state === 'submitting'}>
          {t('announce')}
        </Button>
      </BottomBar>
    </Form>
  )
}

function Question({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-2 font-bold text-xl">{title}</legend>
      <div className="grid grid-cols-3 gap-2">{children}</div>
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
  value: string
  checked: boolean
  onPick: () => void
  children: ReactNode
}) {
  return (
    <label
      className={cx(
        'grid min-h-main cursor-pointer place-items-center rounded-button border px-1 text-center font-semibold leading-tight',
        'has-focus-visible:outline-3 has-focus-visible:outline-trust',
        checked ? 'border-leaf bg-leaf text-on-leaf' : 'border-line-strong bg-card',
      )}
    >
      <input type="radio" name={name} value={value} checked={checked} onChange={onPick} className="sr-only" />
      {children}
    </label>
  )
}
