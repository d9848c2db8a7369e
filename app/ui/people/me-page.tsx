import { Form } from '@remix-run/react'
import { ClipboardList, HandHeart, ShieldCheck, Store, Wrench } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '#app/domain/people/phone'
import type { SignedInPerson } from '#app/domain/people/viewer'
import type { DeedView } from '#app/domain/sellers/officer-views'
import { Button, ButtonLink } from '../components/button'
import { Card } from '../components/card'
import { Field } from '../components/field'
import { PageNarrow, Section } from '../components/page'
import { TopBar } from '../components/top-bar'
import { DeedList } from './deed-list'
import { DeviceList, type DeviceView } from './device-list'
import { errorAt, type LastResult } from './form-errors'
import { LinkRow } from './link-row'
import { Settings } from './settings'

export type MeView = {
  readonly person: SignedInPerson | null
  readonly locale: string
  readonly theme: string
  readonly devices: ReadonlyArray<DeviceView>
  readonly deeds: ReadonlyArray<DeedView>
  readonly now: string
}
export type MeAnswer = { ok: true; done: string } | { ok: false; lastResult: LastResult }

export function MePage({ view, answer }: { view: MeView; answer: MeAnswer | undefined }) {
  const { t } = useTranslation('me')
  const { t: common } = useTranslation('common')
  const { person } = view
  return (
    <>
      <TopBar title={t('title')} backTo="/" />
      <PageNarrow>
        {person ? (
          <Who person={person} answer={answer} />
        ) : (
          <Card className="grid gap-3">
            <h2 className="text-2xl">{t('visitor')}</h2>
            <p>{t('visitorWhy')}</p>
            <ButtonLink to="/sign-in?next=/me" wide>
              {common('signIn')}
            </ButtonLink>
          </Card>
        )}
        <Places person={person} />
        {person?.sellerId && (
          <Section title={t('deeds')}>
            <Card className="!py-1.5">
              <DeedList deeds={view.deeds} now={view.now} />
            </Card>
          </Section>
        )}
        {person && (
          <Section title={t('devices')}>
            <Card className="!py-1">
              <DeviceList devices={view.devices} now={view.now} />
            </Card>
          </Section>
        )}
        <Section title={t('settings')}>
          <Card>
            <Settings locale={view.locale} theme={view.theme} />
          </Card>
        </Section>
        {person && (
          <Form method="post" action="/sign-out" reloadDocument>
            <Button type="submit" look="quiet" wide>
              {common('signOut')}
            </Button>
          </Form>
        )}
      </PageNarrow>
    </>
  )
}

function Who({ person, answer }: { person: SignedInPerson; answer: MeAnswer | undefined }) {
  const { t } = useTranslation('me')
  const { t: common } = useTranslation('common')
  const nameError = answer && !answer.ok ? errorAt(answer.lastResult, 'name') : undefined
  return (
    <Card className="grid gap-4">
      <Form method="post" action="/me" className="flex items-end gap-2">
        <div className="flex-1">
          <Field
            label={t('name')}
            name="name"
            defaultValue={person.name ?? ''}
            placeholder={t('namePlaceholder')}
            autoComplete="name"
            maxLength={40}
            error={nameError}
          />
        </div>
        <Button type="submit" name="intent" value="name" look="quiet" className={nameError ? 'mb-7' : ''}>
          {common('save')}
        </Button>
      </Form>
      {answer?.ok && answer.done === 'name' && <p role="status">{t('saved')}</p>}
      <div className="flex items-center justify-between gap-3">
        <span>
          <span className="block text-ink-soft text-sm">{t('phone')}</span>
          <span className="block font-semibold text-xl">{person.phone ? formatPhone(person.phone) : '–'}</span>
        </span>
        <ButtonLink to="/sign-in?change=1&next=/me" look="plain" size="tap">
          {t('changePhone')}
        </ButtonLink>
      </div>
    </Card>
  )
}

function Places({ person }: { person: SignedInPerson | null }) {
  const { t } = useTranslation('me')
  return (
    <nav className="grid gap-2.5">
      <LinkRow to="/orders" icon={<ClipboardList aria-hidden />} title={t('orders')} detail={t('ordersDetail')} />
      {person?.sellerId && (
        <LinkRow to="/seller" icon={<Store aria-hidden />} title={t('today')} detail={t('todayDetail')} />
      )}
      {person?.helps.map((sellerId) => (
        <LinkRow
          key={sellerId}
          to={`/seller?for=${sellerId}`}
          icon={<HandHeart aria-hidden />}
          title={t('helping')}
          detail={t('helpingDetail')}
        />
      ))}
      {person && person.officerOf.length > 0 && (
        <LinkRow to="/officer" icon={<ShieldCheck aria-hidden />} title={t('officer')} detail={t('officerDetail')} />
      )}
      {person?.isOperator && (
        <LinkRow to="/operator" icon={<Wrench aria-hidden />} title={t('operator')} detail={t('operatorDetail')} />
      )}
    </nav>
  )
}
