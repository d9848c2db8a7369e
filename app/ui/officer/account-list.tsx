import { Form } from '@remix-run/react'
import { AlertTriangle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { bankByBin } from '#app/domain/payments/banks'
import type { AccountView, FamilyView } from '#app/domain/sellers/officer-views'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { StateChip } from '../components/state-chip'
import type { LastResult } from '../people/form-errors'
import { useSay } from '../use-say'
import { AccountFields } from './account-fields'
import { CardAgain } from './card-again'

/** The accounts a family's money goes to, newest first, each with its state; and the way to put another in place. */
export function AccountList({
  family,
  newId,
  lastResult,
}: {
  family: FamilyView
  newId: string
  lastResult: LastResult | undefined
}) {
  const { t } = useTranslation('officer')
  const hasAccount = family.accounts.length > 0
  return (
    <div className="grid gap-4">
      {!hasAccount && <p className="text-ink-soft">{t('accountNone')}</p>}
      {family.accounts.map((account) => (
        <Account key={account.id} account={account} now={family.now} isOwn={family.isOwn} />
      ))}
      {!family.isOwn && (
        <details key={family.accounts.length} open={lastResult ? true : undefined}>
          <summary className="flex min-h-tap cursor-pointer items-center font-semibold text-leaf-ink">
            {t(hasAccount ? 'changeAccount' : 'addAccount')}
          </summary>
          <Form method="post" className="mt-3 grid gap-4" noValidate>
            {hasAccount && <p className="text-ink-soft text-sm">{t('changeAccountWhy')}</p>}
            <input type="hidden" name="accountId" value={newId} />
            <AccountFields lastResult={lastResult} holder={family.fullName ?? ''} />
            <CardAgain isKept={family.identityLast4 !== null} lastResult={lastResult} />
            <Button type="submit" name="intent" value="add-account" look="danger" wide>
              {t(hasAccount ? 'changeAccountSave' : 'addAccount')}
            </Button>
          </Form>
        </details>
      )}
    </div>
  )
}

function Account({ account, now, isOwn }: { account: AccountView; now: string; isOwn: boolean }) {
  const { t } = useTranslation('officer')
  const say = useSay()
  const isPast = account.state === 'past'
  return (
    <div className={isPast ? 'opacity-60' : ''}>
      <div className="flex items-start justify-between gap-3">
        <p className="leading-snug">
          <b>{bankByBin(account.bankBin)?.name ?? account.bankBin}</b> ···· {account.last4}
          <span className="block">{account.holder}</span>
          {account.relation !== 'self' && (
            <span className="block text-ink-soft text-sm">{t('relationOf', { relation: account.relation })}</span>
          )}
        </p>
        {isPast ? (
          <StateChip>{t('accountPast')}</StateChip>
        ) : (
          <StateChip tone={account.checkedAt ? 'good' : 'wait'}>
            {t(account.checkedAt ? 'accountChecked' : 'accountUnchecked')}
          </StateChip>
        )}
      </div>
      {account.state === 'waiting' && (
        <p className="font-semibold text-amber-ink">
          {t('accountWaiting', { when: say.when(account.activeFrom, now) })}
        </p>
      )}
      {account.checkedAt && !isPast && (
        <p className="text-ink-soft text-sm">
          {t(account.checkedBy ? 'verifiedBy' : 'verifiedAt', {
            name: account.checkedBy ?? '',
            when: say.when(account.checkedAt, now),
          })}
        </p>
      )}
      {account.alsoOf.length > 0 && !isPast && (
        <Notice tone="alarm" icon={<AlertTriangle aria-hidden />} className="mt-2">
          {t('accountAlso', { names: account.alsoOf.join(', ') })}
        </Notice>
      )}
      {!account.checkedAt && !isPast && !isOwn && (
        <Form method="post" className="mt-2 grid gap-2">
          <p className="text-ink-soft text-sm">{t('accountCheckHow', { holder: account.holder })}</p>
          <input type="hidden" name="accountId" value={account.id} />
          <Button type="submit" name="intent" value="check-account" look="quiet" size="tap">
            {t('accountCheck')}
          </Button>
        </Form>
      )}
    </div>
  )
}
