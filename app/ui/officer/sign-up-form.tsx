import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HamletChoice } from '#app/domain/sellers/officer-views'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { Choice } from '../components/choice'
import { Field, SelectField } from '../components/field'
import { Notice } from '../components/notice'
import { BottomBar, Section } from '../components/page'
import { errorAt, type LastResult } from '../people/form-errors'
import { AccountFields } from './account-fields'

/** One page in the order of the visit: who, the card, the account, consent. `sellerId` makes a second press harmless. */
export function SignUpForm({
  sellerId,
  hamlets,
  lastResult,
}: {
  sellerId: string
  hamlets: ReadonlyArray<HamletChoice>
  lastResult: LastResult | undefined
}) {
  const { t } = useTranslation('officer')
  const busy = useNavigation().state !== 'idle'
  const [fullName, setFullName] = useState('')
  const error = (field: string) => errorAt(lastResult, field)
  return (
    <Form method="post" className="grid gap-6" noValidate>
      <input type="hidden" name="sellerId" value={sellerId} />
      {error('') && <Notice tone="alarm">{error('')}</Notice>}
      <Section title={t('stepWho')}>
        <Card className="grid gap-4">
          <Field
            label={t('phone')}
            hint={t('phoneHint')}
            error={error('phone')}
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="off"
            maxLength={20}
          />
          <Field
            label={t('fullName')}
            hint={t('fullNameHint')}
            error={error('fullName')}
            name="fullName"
            autoComplete="off"
            autoCapitalize="words"
            maxLength={40}
            onChange={(event) => setFullName(event.currentTarget.value)}
          />
          <Field
            label={t('displayName')}
            hint={t('displayNameHint')}
            error={error('displayName')}
            name="displayName"
            autoComplete="off"
            autoCapitalize="words"
            maxLength={40}
          />
          <SelectField label={t('hamlet')} error={error('hamletId')} name="hamletId" defaultValue="">
            <option value="" disabled>
              {t('hamletChoose')}
            </option>
            {hamlets.map((hamlet) => (
              <option key={hamlet.id} value={hamlet.id}>
                {hamlet.name} ({hamlet.commune})
              </option>
            ))}
          </SelectField>
        </Card>
      </Section>
      <Section title={t('stepCard')}>
        <Card>
          <Field
            label={t('identity')}
            hint={t('identityHint')}
            error={error('identityNumber')}
            name="identityNumber"
            inputMode="numeric"
            autoComplete="off"
            maxLength={16}
          />
        </Card>
      </Section>
      <Section title={t('stepMoney')}>
        <Card className="grid gap-4">
          <AccountFields lastResult={lastResult} holder={fullName} />
        </Card>
      </Section>
      <Section title={t('consentTitle')}>
        <Card className="grid gap-4">
          <p className="text-lg leading-relaxed">{t('consentText')}</p>
          <Choice type="checkbox" name="consent" value="on" title={t('consent')} />
          {error('consent') && (
            <p role="alert" className="font-semibold text-live-ink text-sm">
              {error('consent')}
            </p>
          )}
        </Card>
      </Section>
      <BottomBar>
        <Button type="submit" busy={busy} wide>
          {t('save')}
        </Button>
      </BottomBar>
    </Form>
  )
}
