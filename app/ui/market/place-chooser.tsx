import { useFetcher, useLocation } from '@remix-run/react'
import { Check, ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceView } from '#app/domain/market/views'
import { cx } from '../class-names'
import { Sheet } from '../components/sheet'
import { Spinner } from '../components/spinner'

/** "Giao tới: Mường Xén ▾": fees, times and what is within reach all follow from it. The list comes when asked for. */
export function PlaceChooser({ place }: { place: PlaceView }) {
  const { t } = useTranslation('home')
  const [open, setOpen] = useState(false)
  const list = useFetcher<{ places: PlaceView[] }>()
  const choice = useFetcher()
  const { pathname } = useLocation()
  useEffect(() => {
    if (open && list.state === 'idle' && !list.data) list.load('/place')
  }, [open, list])
  const places = list.data?.places
  return (
    <Sheet
      title={t('choosePlace')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className="-mr-2 flex min-h-tap min-w-0 items-center gap-1 rounded-button px-2 text-sm hover:bg-sunk"
        >
          <span className="shrink-0 text-ink-soft">{t('deliverTo')}:</span>
          <span className="truncate font-semibold">{shortName(place.name)}</span>
          <ChevronDown aria-hidden size={18} className="shrink-0" />
        </button>
      }
    >
      {places ? (
        <choice.Form method="post" action="/place" onSubmit={() => setOpen(false)}>
          <input type="hidden" name="next" value={pathname} />
          {(['handover', 'hamlet'] as const).map((kind) => {
            const some = places.filter((candidate) => candidate.kind === kind)
            return (
              some.length > 0 && (
                <section key={kind} className="pt-2">
                  <h3 className="pb-1 text-ink-soft text-sm">
                    {t(kind === 'handover' ? 'placesHandover' : 'placesHamlet')}
                  </h3>
                  <ul>
                    {some.map((candidate) => (
                      <PlaceLine key={candidate.id} place={candidate} isChosen={candidate.id === place.id} />
                    ))}
                  </ul>
                </section>
              )
            )
          })}
        </choice.Form>
      ) : (
        <p className="flex justify-center py-10">
          <Spinner className="size-8" />
        </p>
      )}
    </Sheet>
  )
}

function PlaceLine({ place, isChosen }: { place: PlaceView; isChosen: boolean }) {
  return (
    <li className="border-line border-b last:border-0">
      <button
        type="submit"
        name="placeId"
        value={place.id}
        aria-current={isChosen}
        className={cx(
          'flex min-h-main w-full items-center justify-between gap-3 rounded-field px-2 text-left hover:bg-sunk',
          isChosen && 'font-semibold text-leaf-ink',
        )}
      >
        <span className="min-w-0">
          <span className="block">{atHead(place.name)}</span>
          <span className="block text-ink-soft text-sm">{place.commune}</span>
        </span>
        {isChosen && <Check aria-hidden />}
      </button>
    </li>
  )
}

const atHead = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** "cổng chợ Mường Xén" → "Mường Xén" where the bar is narrow; other names stay whole. */
function shortName(name: string): string {
  return name.replace(/^(cổng chợ|bản|điểm nhận|ngã ba)\s+/i, '')
}
