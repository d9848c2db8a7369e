import type { CSSProperties } from 'react'
import type { PictureView } from '#app/domain/market/views'
import { kindOf } from '#app/domain/products/kinds'
import { cx } from '../class-names'

/**
 * The photo of a lot (three widths, AVIF where it is made, blur while it loads), or its kind's drawing on the painter's
 * table. Fills its box: give it a size or an aspect class.
 */
export function ProducePicture({
  picture,
  alt,
  sizes = '50vw',
  eager = false,
  className,
}: {
  picture: PictureView
  /** Empty where the name stands beside it. */
  alt: string
  sizes?: string
  eager?: boolean
  className?: string
}) {
  const loading = eager ? 'eager' : 'lazy'
  if (picture.base === null) {
    return (
      <span className={cx('painted block overflow-hidden', className)} style={groundOf(picture.kind)}>
        <img
          src={`/produce/${picture.kind}.svg`}
          alt={alt}
          width={240}
          height={240}
          loading={loading}
          decoding="async"
          className="size-full object-contain p-[7%] drop-shadow-[0_10px_14px_rgb(60_40_10/0.18)]"
        />
      </span>
    )
  }
  const set = (ending: string) =>
    [320, 800, 1600].map((width) => `${picture.base}/${width}.${ending} ${width}w`).join(', ')
  const blurred: CSSProperties = picture.blur ? { backgroundImage: `url("${picture.blur}")` } : {}
  return (
    <picture className={cx('block overflow-hidden bg-sunk bg-center bg-cover', className)} style={blurred}>
      {picture.hasAvif && <source type="image/avif" srcSet={set('avif')} sizes={sizes} />}
      <source type="image/webp" srcSet={set('webp')} sizes={sizes} />
      <img
        src={`${picture.base}/800.jpg`}
        alt={alt}
        loading={loading}
        decoding="async"
        className="size-full object-cover"
      />
    </picture>
  )
}

function groundOf(kind: string): CSSProperties {
  const [wall, table] = kindOf(kind)?.ground ?? ['#F6E9D6', '#DEC49E']
  return { '--wall': wall, '--table': table } as CSSProperties
}
