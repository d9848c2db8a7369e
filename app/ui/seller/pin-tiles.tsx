import { useFetcher } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { StudioView } from '#app/domain/live-sessions/studio-view'
import type { useLiveRoom } from '#app/realtime/use-live-room'
import { cx } from '../class-names'
import { Price } from '../components/price'
import { ProducePicture } from '../components/produce-picture'
import { useSay } from '../use-say'

/** Big tiles of everything on sale; a tap on one puts it up for all to see. */
export function PinTiles({ studio, room }: { studio: StudioView; room: ReturnType<typeof useLiveRoom>['state'] }) {
  const { t } = useTranslation('studio')
  const say = useSay()
  const fetcher = useFetcher()
  const pressed = fetcher.formData?.get('lotId')
  const pinned = pressed ?? room.pinnedLotId
  return (
    <ul className="flex snap-x gap-2.5 overflow-x-auto px-3 pb-1">
      {studio.lots.map((lot) => {
        const now = room.lots[lot.lotId]
        const left = now?.left ?? lot.left
        const isUp = pinned === lot.lotId
        return (
          <li key={lot.lotId} className="shrink-0 snap-start">
            <fetcher.Form method="post">
              <input type="hidden" name="intent" value="pin" />
              <input type="hidden" name="lotId" value={lot.lotId} />
              <button
                type="submit"
                aria-pressed={isUp}
                aria-label={`${t(isUp ? 'pinNow' : 'pinNext')}: ${lot.name}`}
                className={cx(
                  'w-32 overflow-hidden rounded-button border-4 bg-card text-left text-ink',
                  isUp ? 'border-live' : 'border-transparent',
                )}
              >
                <span className="relative block">
                  <ProducePicture picture={lot.picture} alt="" sizes="128px" eager className="h-20 w-full" />
                  <span className="absolute top-1 left-1 rounded-md bg-scrim/75 px-1.5 font-bold text-on-scrim text-sm">
                    {lot.code}
                  </span>
                </span>
                <span className="block px-2 py-1.5">
                  <span className="block truncate font-bold leading-tight">{lot.name}</span>
                  <Price dong={now?.priceDong ?? lot.priceDong} unit={say.unit(lot.unit)} size="line" />
                  <span className={cx('block font-semibold text-sm', left <= 5 && 'text-amber-ink')}>
                    {left > 0 && (now?.isOpen ?? lot.isOpen) ? t('left', { count: left }) : t('gone')}
                  </span>
                </span>
                <span
                  className={cx('block py-1 text-center font-bold text-sm', isUp ? 'bg-live text-on-live' : 'bg-sunk')}
                >
                  {t(isUp ? 'pinUp' : 'pinNext')}
                </span>
              </button>
            </fetcher.Form>
          </li>
        )
      })}
    </ul>
  )
}
