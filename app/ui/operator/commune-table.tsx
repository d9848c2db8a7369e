import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { CommuneRow } from '#app/domain/sellers/officer-views'
import { formatDong } from '#app/domain/shared/money'
import { Card } from '../components/card'
import { StateChip } from '../components/state-chip'

/** The communes the market runs in: a table on a laptop, cards on a phone. */
export function CommuneTable({ communes }: { communes: ReadonlyArray<CommuneRow> }) {
  const { t } = useTranslation('operator')
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {communes.map((commune) => (
          <li key={commune.code}>
            <Link
              to={`/operator/${commune.code}`}
              className="grid min-h-seller grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 px-4 py-3 hover:bg-sunk lg:grid-cols-[minmax(0,1.2fr)_6rem_9rem_minmax(0,1.4fr)_11rem_auto]"
            >
              <span className="min-w-0">
                <span className="block truncate font-semibold text-lg">{commune.name}</span>
                <span className="block text-ink-soft text-sm">{commune.code}</span>
              </span>
              <Cell label={t('families')}>{commune.families}</Cell>
              <Cell label={t('places')}>
                {commune.hamlets} / {commune.handovers}
              </Cell>
              <Cell label={t('officers')}>
                {commune.officers.length > 0 ? commune.officers.map((each) => each.name ?? '–').join(', ') : '–'}
              </Cell>
              <Cell label={t('fees')}>
                <span className="whitespace-nowrap">
                  {formatDong(commune.feeFloorDong)} – {formatDong(commune.feeCapDong)}
                </span>
              </Cell>
              <span className="justify-self-start">
                <StateChip tone={commune.isOpen ? 'good' : 'calm'}>{t(commune.isOpen ? 'open' : 'closed')}</StateChip>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Cell({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <span className="col-span-2 min-w-0 lg:col-span-1">
      <span className="text-ink-soft text-sm lg:block">{label} </span>
      <span className="font-semibold">{children}</span>
    </span>
  )
}
