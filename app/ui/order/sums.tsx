import type { ReactNode } from 'react'
import { cx } from '../class-names'
import { useSay } from '../use-say'

/** What was ordered and what it comes to, one line each, the sum that matters last. */
export function Sums({
  rows,
}: {
  rows: ReadonlyArray<{ what: ReactNode; dong: number; isTotal?: boolean } | null | false>
}) {
  const say = useSay()
  return (
    <dl className="grid gap-1.5">
      {rows.map(
        (row, index) =>
          row && (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
              key={index}
              className={cx(
                'flex items-baseline justify-between gap-4',
                row.isTotal && 'mt-1 border-line border-t pt-2.5 font-bold text-xl',
              )}
            >
              <dt className={row.isTotal ? '' : 'text-ink-soft'}>{row.what}</dt>
              <dd className="whitespace-nowrap">{say.dong(row.dong)}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
