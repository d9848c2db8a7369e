import { BadgeCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SellerChip as SellerChipView } from '#app/domain/market/views'
import { cx } from '../class-names'
import { useSay } from '../use-say'

/** The seller's face, or the first letter of her own name on indigo where there is no picture. */
export function Portrait({ seller, size = 40 }: { seller: SellerChipView; size?: number }) {
  const own = seller.name.trim().split(/\s+/).at(-1) ?? ''
  return seller.portrait ? (
    <img
      src={seller.portrait}
      alt=""
      width={size}
      height={size}
      className="shrink-0 rounded-full object-cover"
      style={{ width: size, height: size }}
    />
  ) : (
    <span
      aria-hidden
      className="grid shrink-0 place-items-center rounded-full bg-trust font-bold text-on-trust"
      style={{ width: size, height: size, fontSize: size * 0.44 }}
    >
      {own.charAt(0).toLocaleUpperCase('vi')}
    </span>
  )
}

/** Who sells: "Chị Thương" over "bản Khe Nhinh", with the mark of a checked family. */
export function SellerChip({
  seller,
  onPicture = false,
  detail,
}: {
  seller: SellerChipView
  onPicture?: boolean
  /** Instead of the hamlet. */
  detail?: string | undefined
}) {
  const { t } = useTranslation('ui')
  const say = useSay()
  return (
    <span
      className={cx(
        'inline-flex min-w-0 max-w-full items-center',
        onPicture ? 'gap-2 rounded-chip bg-scrim/55 py-1 pr-3 pl-1 text-on-scrim' : 'gap-2.5',
      )}
    >
      <Portrait seller={seller} />
      <span className="min-w-0 leading-tight">
        <span className="flex items-center gap-1 font-semibold">
          <span className="truncate">{seller.name}</span>
          {seller.isVerified && (
            <BadgeCheck
              role="img"
              aria-label={t('verified')}
              size={18}
              className={cx('shrink-0', onPicture ? 'text-on-scrim' : 'text-trust-ink')}
            />
          )}
        </span>
        <span className={cx('block truncate text-sm', onPicture ? 'opacity-85' : 'text-ink-soft')}>
          {detail ?? say.hamlet(seller.hamlet)}
        </span>
      </span>
    </span>
  )
}
