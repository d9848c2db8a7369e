import { Link } from '@remix-run/react'
import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LiveCard } from '#app/domain/market/views'
import { ProducePicture } from '../components/produce-picture'
import { useSay } from '../use-say'

/** Lives that are over: to be watched again, and what is left of them can still be ordered. */
export function ReplayList({ lives, now }: { lives: ReadonlyArray<LiveCard>; now: string }) {
  const { t } = useTranslation('home')
  const say = useSay()
  const whenOf = (live: LiveCard) => say.atHead(say.day(live.startedAt ?? live.announcedFor, now))
  return (
    <ul className="grid gap-2.5 sm:grid-cols-2">
      {lives.map((live) => {
        const first = live.lots[0]
        const open = live.lots.filter((lot) => lot.isOpen && lot.left > 0).length
        return (
          <li key={live.slug}>
            <Link
              to={`/live/${live.slug}`}
              prefetch="intent"
              className="flex items-center gap-3.5 rounded-card border border-line bg-card p-2.5 hover:bg-sunk"
            >
              <span className="relative shrink-0">
                {first && <ProducePicture picture={first.picture} alt="" className="size-18 rounded-button" />}
                <span className="absolute inset-0 m-auto grid size-8 place-items-center rounded-full bg-scrim/60 text-on-scrim">
                  <Play aria-hidden size={16} fill="currentColor" />
                </span>
              </span>
              <span className="min-w-0">
                <span className="block font-semibold">
                  {live.seller.name} · {say.hamlet(live.seller.hamlet)}
                </span>
                <span className="block text-ink-soft text-sm">
                  {open > 0 ? t('replayOf', { when: whenOf(live), n: String(open) }) : whenOf(live)}
                </span>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
