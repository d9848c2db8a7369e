import { useTranslation } from 'react-i18next'
import { banks } from '#app/domain/payments/banks'
import { readHolderName } from '#app/domain/sellers/bank-account'
import { Field, SelectField } from '../components/field'
import { errorAt, type LastResult } from '../people/form-errors'

/** Bank, number, holder, and whose it is. `holder`: the seller's name, offered as the holder's in the bank's spelling. */
export function AccountFields({ lastResult, holder = '' }: { lastResult: LastResult | undefined; holder?: string }) {
  const { t } = useTranslation('officer')
  const error = (field: string) => errorAt(lastResult, field)
  return (
    <>
      <SelectField label={t('bank')} error={error('bankBin')} name="bankBin" defaultValue="">
        <option value="" disabled>
          {t('bankChoose')}
        </option>
        {banks.map((bank) => (
          <option key={bank.bin} value={bank.bin}>
            {bank.name}
          </option>
        ))}
      </SelectField>
      <Field
        label={t('account')}
        error={error('accountNumber')}
        name="accountNumber"
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
      />
      <Field
        label={t('holder')}
        hint={t('holderHint')}
        error={error('accountHolder')}
        name="accountHolder"
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={50}
        placeholder={readHolderName(holder) ?? undefined}
        onFocus={(event) => {
          const offered = readHolderName(holder)
          if (event.currentTarget.value || !offered) return
          event.currentTarget.value = offered
          // Typing replaces what was offered.
          event.currentTarget.select()
        }}
      />
      <Field
        label={t('relation')}
        hint={t('relationHint')}
        error={error('accountRelation')}
        name="accountRelation"
        autoComplete="off"
        maxLength={40}
      />
    </>
  )
}
