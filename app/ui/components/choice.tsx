import type { InputHTMLAttributes, ReactNode } from 'react'
import { cx } from '../class-names'

/** A group of big choices with one question over it. */
export function ChoiceGroup({
  legend,
  error,
  children,
}: {
  legend: string
  error?: string | undefined
  children: ReactNode
}) {
  return (
    <fieldset>
      <legend className="mb-2 font-bold text-xl">{legend}</legend>
      <div className="grid gap-2.5">{children}</div>
      {error && (
        <p role="alert" className="mt-1.5 font-semibold text-live-ink text-sm">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** One big choice (a native radio or checkbox under it): title, what goes with it, and a value on the right. */
export function Choice({
  title,
  detail,
  aside,
  picture,
  type = 'radio',
  className,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'title'> & {
  title: ReactNode
  detail?: ReactNode
  aside?: ReactNode
  picture?: ReactNode
}) {
  return (
    <label
      className={cx(
        'relative flex min-h-main cursor-pointer items-center gap-3 rounded-button border border-line-strong bg-card px-4 py-3',
        'transition-colors has-checked:border-leaf has-checked:bg-leaf-soft has-checked:shadow-[inset_0_0_0_1px_var(--leaf)]',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-trust',
        'has-disabled:cursor-not-allowed has-disabled:opacity-60',
        className,
      )}
    >
      <input type={type} className="peer sr-only" {...rest} />
      <span
        aria-hidden
        className={cx(
          'grid size-6 shrink-0 place-items-center border-2 border-line-strong bg-card peer-checked:border-leaf',
          'after:size-3 after:scale-0 after:bg-leaf after:transition-transform peer-checked:after:scale-100',
          type === 'radio' ? 'rounded-full after:rounded-full' : 'rounded-md after:rounded-[3px]',
        )}
      />
      {picture}
      <span className="min-w-0 flex-1">
        <span className="block font-semibold leading-snug">{title}</span>
        {detail && <span className="block text-ink-soft text-sm">{detail}</span>}
      </span>
      {aside && <span className="shrink-0 text-right font-semibold">{aside}</span>}
    </label>
  )
}
