import { Link } from '@remix-run/react'
import type { LotCard } from '#app/domain/market/views'
import { cx } from '../class-names'
import { Price } from '../components/price'
import { ProducePicture } from '../components/produce-picture'
import { useSay } from '../use-say'
import { LeftWords } from './left-words'
import { useLotWords } from './use-lot-words'

/** One lot in the two columns of home, a live or a family: picture, price, what is left, when it comes, whose it is. */
export function LotTile({
  lot,
  now,
  eager = false,
  withSeller = true,
}: {
  lot: LotCard
  now: string
  eager?: boolean
  withSeller?: boolean
}) {
  const words = useLotWords()
  const say = useSay()
  const isGone = words.left(lot).isGone
  return (
    <Link
      to={`/lots/${lot.lotId}`}
      prefetch="intent"
      className="group flex flex-col rounded-card focus-visible:outline-offset-4"
    >
      <ProducePicture
        picture={lot.picture}
        alt=""
        eager={eager}
        sizes="(min-width: 900px) 240px, 48vw"
        className={cx(
          'aspect-square w-full rounded-card border border-line transition-transform duration-300 ease-settle group-active:scale-[0.985]',
          isGone && 'opacity-60 saturate-50',
        )}
      />
      <span className="px-0.5 pt-2">
        <span className="block truncate font-semibold leading-snug">{lot.name}</span>
        <Price dong={lot.priceDong} unit={say.unit(lot.unit)} />
        <span className="block text-[0.875rem] leading-snug">
          <LeftWords lot={lot} />
          {!isGone && <span className="block text-ink-soft">{words.comes(lot.delivery, now)}</span>}
        </span>
        {withSeller && (
          <span className="block text-[0.875rem] text-ink-soft leading-snug">
            {lot.seller.name} · {lot.seller.hamlet.replace(/^bản /, '')}
          </span>
        )}
      </span>
    </Link>
  )
}

/** The two columns (more on a wide screen). */
export function LotGrid({
  lots,
  now,
  withSeller = true,
}: {
  lots: ReadonlyArray<LotCard>
  now: string
  withSeller?: boolean
}) {
  return (
    <ul className="grid grid-cols-2 gap-x-2.5 gap-y-5 sm:grid-cols-3 lg:grid-cols-4">
      {lots.map((lot, index) => (
        <li key={lot.lotId}>
          <LotTile lot={lot} now={now} eager={index < 4} withSeller={withSeller} />
        </li>
      ))}
    </ul>
  )
}
