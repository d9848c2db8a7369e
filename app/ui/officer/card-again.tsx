import { useTranslation } from 'react-i18next'
import { Field } from '../components/field'
import { errorAt, type LastResult } from '../people/form-errors'

/** The identity card read again: the last four digits when the number is kept, else all twelve. */
export function CardAgain({ isKept, lastResult }: { isKept: boolean; lastResult: LastResult | undefined }) {
  const { t } = useTranslation('officer')
  return (
    <Field
      label={t(isKept ? 'last4' : 'allDigits')}
      hint={isKept ? undefined : t('identityHint')}
      error={errorAt(lastResult, 'identity')}
      name="identity"
      inputMode="numeric"
      autoComplete="off"
      maxLength={16}
    />
  )
}
