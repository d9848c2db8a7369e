import { useTranslation } from 'react-i18next'
import type { LotCard } from '#app/domain/market/views'
import { cx } from '../class-names'
import { ProducePicture } from '../components/produce-picture'
import { useSay } from '../use-say'

/** The lots of the live in a row to choose from; the one being sold now is marked. */
export function LotStrip({
  lots,
  shownId,
  pinnedId,
  onChoose,
}: {
  lots: ReadonlyArray<LotCard>
  shownId: string
  pinnedId: string | null
  onChoose: (lotId: string) => void
}) {
  const { t } = useTranslation('room')
  const say = useSay()
  return (
    <ul
      aria-label={t('otherLots')}
      className="flex min-w-0 flex-1 justify-end gap-1.5 overflow-x-auto py-1 pr-0.5 [scrollbar-width:none]"
    >
      {lots.map((lot) => (
        <li key={lot.lotId} className="shrink-0">
          <button
            type="button"
            aria-pressed={lot.lotId === shownId}
            aria-label={`${lot.name}, ${say.dong(lot.priceDong)}${lot.lotId === pinnedId ? `, ${t('pinnedNow')}` : ''}`}
            onClick={() => onChoose(lot.lotId)}
            className={cx(
              'relative block rounded-button transition-transform active:scale-95',
              lot.lotId === shownId ? 'ring-3 ring-on-scrim' : 'opacity-90 ring-1 ring-on-scrim/40',
            )}
          >
            <ProducePicture
              picture={lot.picture}
              alt=""
              sizes="48px"
              className={cx('size-tap rounded-button', (!lot.isOpen || lot.left <= 0) && 'saturate-0')}
            />
            {lot.lotId === pinnedId && (
              <span
                aria-hidden
                className="absolute -top-1 -right-1 size-3.5 rounded-full border-2 border-scrim bg-live"
              />
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
