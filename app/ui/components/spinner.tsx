import { cx } from '../class-names'

/** A small turning ring for work under way; decorative, the words beside it say what. */
export function Spinner({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cx(
        'inline-block size-5 shrink-0 animate-turn rounded-full border-[2.5px] border-current border-r-transparent',
        className,
      )}
    />
  )
}

/** How far along something is, 0 to 1, with words for a screen reader. */
export function ProgressBar({ value, label }: { value: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="h-2 overflow-hidden rounded-chip bg-line"
    >
      <div
        className="h-full rounded-chip bg-leaf transition-[width] duration-300 ease-settle"
        style={{ width: `${percent}%` }}
      />
    </div>
  )
}
