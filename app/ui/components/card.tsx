import type { HTMLAttributes } from 'react'
import { cx } from '../class-names'

/** A sheet of lighter paper that holds one thing. `flush`: a picture runs to its edge. */
export function Card({ flush = false, className, ...rest }: HTMLAttributes<HTMLElement> & { flush?: boolean }) {
  return (
    <section
      className={cx('overflow-hidden rounded-card border border-line bg-card shadow-rest', !flush && 'p-4', className)}
      {...rest}
    />
  )
}
