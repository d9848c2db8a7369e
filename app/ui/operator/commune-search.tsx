import { Link } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldVietnamese } from '#app/domain/shared/words'
import { Card } from '../components/card'
import { Field } from '../components/field'

/** The province's 130 communes, found by a few letters. */
export function CommuneSearch({
  choices,
}: {
  choices: ReadonlyArray<{ code: string; name: string; isOpen: boolean }>
}) {
  const { t } = useTranslation('operator')
  const [asked, setAsked] = useState('')
  const wanted = foldVietnamese(asked)
  const found = wanted
    ? choices.filter((each) => !each.isOpen && `${foldVietnamese(each.name)} ${each.code}`.includes(wanted)).slice(0, 8)
    : []
  return (
    <Card className="grid gap-3">
      <Field
        label={t('searchCommune')}
        type="search"
        autoComplete="off"
        value={asked}
        onChange={(event) => setAsked(event.currentTarget.value)}
      />
      {wanted && found.length === 0 && <p className="text-ink-soft">{t('noMatch')}</p>}
      {found.length > 0 && (
        <ul className="divide-y divide-line">
          {found.map((each) => (
            <li key={each.code}>
              <Link to={`/operator/${each.code}`} className="flex min-h-tap items-center justify-between gap-3">
                <span className="font-semibold">{each.name}</span>
                <span className="text-ink-soft text-sm">{each.code}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
