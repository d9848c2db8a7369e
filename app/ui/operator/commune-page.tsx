import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '#app/domain/people/phone'
import type { CommuneRow, PlaceRow } from '#app/domain/sellers/officer-views'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { Field } from '../components/field'
import { Notice } from '../components/notice'
import { Section } from '../components/page'
import { StateChip } from '../components/state-chip'
import { errorAt, type LastResult } from '../people/form-errors'

type Props = { commune: CommuneRow; lastResult: LastResult | undefined; grants: number }

/** One commune: open or closed, what carrying may cost, who its officers are. */
export function CommuneControls({ commune, lastResult, grants }: Props) {
  const { t } = useTranslation('operator')
  return (
    <div className="grid content-start gap-6">
      <Card className="grid gap-3">
        <div className="flex items-center justify-between gap-3">
          <h2>{commune.name}</h2>
          <StateChip tone={commune.isOpen ? 'good' : 'calm'}>{t(commune.isOpen ? 'open' : 'closed')}</StateChip>
        </div>
        <Form method="post" className="grid gap-2">
          {commune.isOpen && <p className="text-ink-soft text-sm">{t('closeWhy')}</p>}
          <Button
            type="submit"
            name="intent"
            value={commune.isOpen ? 'close' : 'open'}
            look={commune.isOpen ? 'danger' : 'main'}
            size="tap"
          >
            {t(commune.isOpen ? 'closeIt' : 'openIt')}
          </Button>
        </Form>
      </Card>
      <Section title={t('fees')}>
        <Card>
          <Form method="post" className="grid gap-4" noValidate>
            <p className="text-ink-soft text-sm">{t('feesWhy')}</p>
            <div className="grid grid-cols-2 gap-3">
              <FeeField
                name="feeFloorDong"
                label={t('feeFloor')}
                value={commune.feeFloorDong}
                lastResult={lastResult}
              />
              <FeeField name="feeCapDong" label={t('feeCap')} value={commune.feeCapDong} lastResult={lastResult} />
            </div>
            <Button type="submit" name="intent" value="fees" look="quiet" size="tap">
              {t('feesSave')}
            </Button>
          </Form>
        </Card>
      </Section>
      <Section title={t('officers')}>
        <Card className="grid gap-4">
          {commune.officers.length === 0 && <Notice tone="wait">{t('noOfficers')}</Notice>}
          <ul className="divide-y divide-line">
            {commune.officers.map((officer) => (
              <li key={officer.grantId} className="flex min-h-16 flex-wrap items-center justify-between gap-3 py-2">
                <span>
                  <span className="block font-semibold">{officer.name ?? '–'}</span>
                  <span className="block text-ink-soft text-sm">{officer.phone && formatPhone(officer.phone)}</span>
                </span>
                <Form method="post">
                  <input type="hidden" name="grantId" value={officer.grantId} />
                  <Button type="submit" name="intent" value="revoke" look="danger" size="tap">
                    {t('revoke')}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
          <Form key={grants} method="post" className="grid gap-4" noValidate>
            <Field
              label={t('officerPhone')}
              error={errorAt(lastResult, 'phone')}
              name="phone"
              type="tel"
              inputMode="tel"
              autoComplete="off"
              maxLength={20}
            />
            <Field
              label={t('officerName')}
              error={errorAt(lastResult, 'name')}
              name="name"
              autoComplete="off"
              maxLength={40}
            />
            <Button type="submit" name="intent" value="grant" look="quiet" size="tap">
              {t('grant')}
            </Button>
          </Form>
        </Card>
      </Section>
    </div>
  )
}

function FeeField(props: { name: string; label: string; value: number; lastResult: LastResult | undefined }) {
  return (
    <Field
      label={props.label}
      name={props.name}
      inputMode="numeric"
      defaultValue={props.value}
      suffix="đ"
      maxLength={8}
      error={errorAt(props.lastResult, props.name)}
    />
  )
}

/** Where things are grown and handed over; a place without roads is out of reach. */
export function PlaceList({ places }: { places: ReadonlyArray<PlaceRow> }) {
  const { t } = useTranslation('operator')
  return (
    <Section title={t('placeList')}>
      <Card className="!py-1.5">
        <ul className="divide-y divide-line">
          {places.map((place) => (
            <li key={place.id} className="flex min-h-tap items-center justify-between gap-3 py-2">
              <span>
                <span className="block font-semibold leading-snug">{place.name}</span>
                <span className="block text-ink-soft text-sm">
                  {t(place.kind)}
                  {place.families > 0 && ` · ${t('placeFamilies', { n: String(place.families) })}`}
                </span>
              </span>
              <span className={place.roads > 0 ? 'text-ink-soft text-sm' : 'font-semibold text-amber-ink text-sm'}>
                {place.roads > 0 ? t('roads', { n: String(place.roads) }) : t('roadsNone')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  )
}
