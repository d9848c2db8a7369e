import { Form } from '@remix-run/react'
import { Phone, Store } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '#app/domain/people/phone'
import type { FamilyView } from '#app/domain/sellers/officer-views'
import { Button, ButtonLink, buttonClass } from '../components/button'
import { Card } from '../components/card'
import { Notice } from '../components/notice'
import { Section } from '../components/page'
import { DeedList } from '../people/deed-list'
import type { LastResult } from '../people/form-errors'
import { useSay } from '../use-say'
import { AccountList } from './account-list'
import { Face } from './face'
import { Papers } from './papers'
import { StageChip } from './stage-chip'

/** Everything an officer does for one family, the next step first. */
export function FamilyPage({
  family,
  newId,
  isNew,
  failed,
}: {
  family: FamilyView
  newId: string
  isNew: boolean
  failed: { intent: string | undefined; lastResult: LastResult } | undefined
}) {
  const { t } = useTranslation('officer')
  const say = useSay()
  const wrong = (intent: string) => (failed?.intent === intent ? failed.lastResult : undefined)
  const mayHelp = family.sellerStatus === 'verified'
  return (
    <div className="grid gap-6">
      {isNew && !family.verifiedAt && <Notice tone="good">{t('signedUp', { name: family.name })}</Notice>}
      <header className="flex items-center gap-4">
        <Face name={family.name} portrait={family.portrait} size={72} />
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-2xl">{family.name}</h2>
          <p className="text-ink-soft">
            {family.hamlet}
            {family.fullName && ` · ${family.fullName}`}
          </p>
          <div className="mt-1">
            <StageChip stage={family.stage} />
          </div>
        </div>
      </header>
      {family.phone && (
        <a href={`tel:${family.phone}`} className={buttonClass('quiet', 'tap', true)}>
          <Phone aria-hidden size={20} />
          {t('call')} {formatPhone(family.phone)}
        </a>
      )}
      <Section title={family.verifiedAt ? t('papers') : t('verifyTitle')}>
        <Card>
          <Papers family={family} lastResult={wrong('verify')} />
        </Card>
      </Section>
      <Section title={t('rehearsal')}>
        <Card className="grid gap-3">
          {family.rehearsedAt ? (
            <p>{t('rehearsalDone', { when: say.when(family.rehearsedAt, family.now) })}</p>
          ) : (
            <>
              <p>{t('rehearsalNone')}</p>
              {!family.isOwn && (
                <Form method="post">
                  <Button type="submit" name="intent" value="rehearsed" look="quiet" size="tap" wide>
                    {t('rehearsalMark')}
                  </Button>
                </Form>
              )}
            </>
          )}
        </Card>
      </Section>
      <Section title={t('helpSell')}>
        <Card className="grid gap-3">
          <p>{mayHelp ? t('helpSellWhy') : t('helpSellNot')}</p>
          {mayHelp && (
            <ButtonLink to={`/seller?for=${family.id}`} wide icon={<Store aria-hidden />}>
              {t('helpSell')}
            </ButtonLink>
          )}
        </Card>
      </Section>
      <Section title={t('money')}>
        <Card>
          <AccountList family={family} newId={newId} lastResult={wrong('add-account')} />
        </Card>
      </Section>
      {family.helpers.length > 0 && (
        <Section title={t('helpers')}>
          <Card>
            {family.helpers.map((helper) => (
              <p key={`${helper.name}/${helper.relation}`}>
                <b>{helper.name}</b> · {helper.relation}
              </p>
            ))}
          </Card>
        </Section>
      )}
      <Section title={t('deeds')}>
        <Card className="!py-1.5">
          <DeedList deeds={family.deeds} now={family.now} />
        </Card>
      </Section>
    </div>
  )
}
