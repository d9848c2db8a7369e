import { Link } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FamilyRow } from '#app/domain/sellers/officer-views'
import { foldVietnamese } from '#app/domain/shared/words'
import { Card } from '../components/card'
import { Field } from '../components/field'
import { Face } from './face'
import { StageChip } from './stage-chip'

const manyFamilies = 8

/** All families of her communes: rows of 72 px, one state each, found by a few letters with or without accents. */
export function FamilyList({ families }: { families: ReadonlyArray<FamilyRow> }) {
  const { t } = useTranslation('officer')
  const [asked, setAsked] = useState('')
  const wanted = foldVietnamese(asked)
  const shown = families.filter((family) => foldVietnamese(`${family.name} ${family.hamlet}`).includes(wanted))
  return (
    <section>
      <h2 className="mb-2.5">{t('families', { n: String(families.length) })}</h2>
      {families.length > manyFamilies && (
        <div className="mb-3">
          <Field
            label={t('search')}
            type="search"
            autoComplete="off"
            value={asked}
            onChange={(event) => setAsked(event.currentTarget.value)}
          />
        </div>
      )}
      {shown.length === 0 ? (
        <p className="text-ink-soft">{families.length === 0 ? t('noFamilies') : t('noMatch')}</p>
      ) : (
        <Card flush>
          <ul className="divide-y divide-line">
            {shown.map((family) => (
              <li key={family.id}>
                <Link
                  to={`/officer/${family.id}`}
                  className="flex min-h-seller items-center gap-3 px-4 py-2 hover:bg-sunk"
                >
                  <Face name={family.name} portrait={family.portrait} />
                  <span className="min-w-0 flex-1 leading-tight">
                    <span className="block truncate font-semibold text-lg">{family.name}</span>
                    <span className="block text-ink-soft text-sm">
                      {family.hamlet}
                      {family.openLots > 0 && ` · ${t('lots', { n: String(family.openLots) })}`}
                    </span>
                  </span>
                  <StageChip stage={family.stage} />
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </section>
  )
}
