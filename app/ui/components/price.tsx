import { groupDigits } from '#app/domain/shared/money'
import { cx } from '../class-names'

const sizes = { line: 'text-base', card: 'text-xl', title: 'text-2xl', big: 'text-price', huge: 'text-4xl' } as const

/** A sum in đồng, "15.000 đ", and "/bó" in a lighter hand where it is a price for one. */
export function Price({
  dong,
  unit,
  size = 'card',
  className,
}: {
  dong: number
  unit?: string | undefined
  size?: keyof typeof sizes
  className?: string
}) {
  return (
    <span className={cx('whitespace-nowrap font-bold tracking-tight', sizes[size], className)}>
      {groupDigits(dong)}
      <span className="ml-[0.16em]">đ</span>
      {unit && <span className="font-normal text-[0.72em] opacity-75">/{unit}</span>}
    </span>
  )
}
