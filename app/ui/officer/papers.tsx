import { Form } from '@remix-run/react'
import { BadgeCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FamilyView } from '#app/domain/sellers/officer-views'
import { Button } from '../components/button'
import { Choice } from '../components/choice'
import { Notice } from '../components/notice'
import { errorAt, type LastResult } from '../people/form-errors'
import { useSay } from '../use-say'
import { CardAgain } from './card-again'

/** Who this family is: seen by whom and when, or the form to see the card now. */
export function Papers({ family, lastResult }: { family: FamilyView; lastResult: LastResult | undefined }) {
  const { t } = useTranslation('officer')
  const say = useSay()
  const { verifiedAt, verifiedBy, consentAt, now } = family
  if (verifiedAt) {
    return (
      <div>
        <p className="flex items-center gap-2 font-semibold text-lg text-trust-ink">
          <BadgeCheck aria-hidden />
          {t('verified')}
          {family.identityLast4 && <span className="text-ink">···· {family.identityLast4}</span>}
        </p>
        <p className="text-ink-soft text-sm">
          {t(verifiedBy ? 'verifiedBy' : 'verifiedAt', { name: verifiedBy ?? '', when: say.when(verifiedAt, now) })}
          {consentAt && ` · ${t('consentAt', { when: say.when(consentAt, now) })}`}
        </p>
      </div>
    )
  }
  if (family.isOwn) return <Notice tone="wait">{t('ownFamily')}</Notice>
  const faceError = errorAt(lastResult, 'sameFace')
  return (
    <Form method="post" className="grid gap-4" noValidate>
      <p>{t('verifyWhy')}</p>
      <CardAgain isKept={family.identityLast4 !== null} lastResult={lastResult} />
      <div>
        <Choice type="checkbox" name="sameFace" value="on" title={t('sameFace')} />
        {faceError && (
          <p role="alert" className="mt-1.5 font-semibold text-live-ink text-sm">
            {faceError}
          </p>
        )}
      </div>
      <Button type="submit" name="intent" value="verify" wide>
        {t('verify')}
      </Button>
    </Form>
  )
}
