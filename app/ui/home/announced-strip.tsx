import { Link } from '@remix-run/react'
import { BellRing } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LiveCard } from '#app/domain/market/views'
import { buttonClass } from '../components/button'
import { Portrait } from '../components/seller-chip'
import { useSay } from '../use-say'

/** "Tối nay 19 giờ 30, chị Thương bán" [Nhắc tôi]. */
export function AnnouncedStrip({ live, now }: { live: LiveCard; now: string }) {
  const { t } = useTranslation('home')
  const say = useSay()
  const names = [...new Set(live.lots.map((lot) => say.inside(lot.name)))].slice(0, 3).join(', ')
  return (
    <section className="flex items-center gap-2 rounded-card bg-trust-soft p-2.5 pl-3">
      <Link to={`/live/${live.slug}`} prefetch="intent" className="flex min-h-tap min-w-0 flex-1 items-center gap-2.5">
        <Portrait seller={live.seller} size={44} />
        <span className="min-w-0">
          <span className="block font-semibold leading-snug">
            {t('willSell', {
              when: say.atHead(say.when(live.announcedFor, now)),
              seller: say.inside(live.seller.name),
            })}
          </span>
          {names && (
            <span className="line-clamp-2 text-ink-soft leading-snug text-sm">{t('with', { what: names })}</span>
          )}
        </span>
      </Link>
      <a
        href={`/live/${live.slug}/remind.ics`}
        className={`${buttonClass('quiet', 'tap')} shrink-0 flex-col gap-0.5! px-2! text-sm!`}
      >
        <BellRing aria-hidden size={22} />
        {t('remindMe')}
      </a>
    </section>
  )
}
