import { Link, type LinkProps } from '@remix-run/react'
import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from 'react'
import { cx } from '../class-names'
import { Spinner } from './spinner'

export type ButtonLook = 'main' | 'live' | 'quiet' | 'plain' | 'danger'
/** tap 48 px, main 56 px, seller 72 px. */
export type ButtonSize = 'tap' | 'main' | 'seller'

const looks: Record<ButtonLook, string> = {
  main: 'bg-leaf text-on-leaf shadow-rest hover:bg-leaf-press active:bg-leaf-press',
  live: 'bg-live text-on-live shadow-rest hover:bg-live-press active:bg-live-press',
  quiet: 'border border-line-strong bg-card text-ink hover:bg-sunk active:bg-sunk',
  plain: 'text-leaf-ink hover:bg-leaf-soft active:bg-leaf-soft',
  danger: 'border border-live-ink bg-card text-live-ink hover:bg-live-soft active:bg-live-soft',
}
const sizes: Record<ButtonSize, string> = {
  tap: 'min-h-tap px-4 py-2 text-base',
  main: 'min-h-main px-6 py-3 text-lg',
  seller: 'min-h-seller px-6 py-4 text-2xl',
}

/** The classes of a button, for a link or label that must look like one. */
export function buttonClass(look: ButtonLook = 'main', size: ButtonSize = 'main', wide = false): string {
  return cx(
    'inline-flex select-none items-center justify-center gap-2 rounded-button text-center font-semibold leading-tight',
    'transition-[background-color,transform,box-shadow] duration-150 ease-settle active:scale-[0.985]',
    'disabled:scale-100 disabled:border-transparent disabled:bg-line disabled:text-ink-soft disabled:shadow-none',
    'aria-disabled:pointer-events-none aria-disabled:opacity-70',
    looks[look],
    sizes[size],
    wide && 'w-full',
  )
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: ButtonLook
  size?: ButtonSize
  wide?: boolean
  /** Shows the ring and takes no second press; keeps focus and its words. */
  busy?: boolean
  icon?: ReactNode
}

/** One press, one thing. `main` is the one green thing on a screen. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'main', size = 'main', wide = false, busy = false, icon, className, children, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={cx(buttonClass(look, size, wide), className)}
      {...rest}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  )
})

/** A link that looks like a button. */
export function ButtonLink({
  look = 'main',
  size = 'main',
  wide = false,
  icon,
  className,
  children,
  ...rest
}: LinkProps & { look?: ButtonLook; size?: ButtonSize; wide?: boolean; icon?: ReactNode }) {
  return (
    <Link className={cx(buttonClass(look, size, wide), className)} {...rest}>
      {icon}
      {children}
    </Link>
  )
}

/** A round 48 px button with an icon only; `label` is what a screen reader says. `onPicture`: over video. */
export const IconButton = forwardRef<
  HTMLButtonElement,
  ButtonHTMLAttributes<HTMLButtonElement> & { label: string; onPicture?: boolean }
>(function IconButton({ label, onPicture = false, className, children, type = 'button', ...rest }, ref) {
  return (
    <button
      ref={ref}
      type={type}
      aria-label={label}
      className={cx(
        'inline-flex size-tap shrink-0 items-center justify-center rounded-full transition-colors active:scale-95',
        onPicture ? 'bg-scrim/55 text-on-scrim hover:bg-scrim/75' : 'text-ink hover:bg-sunk',
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  )
})
