import type { ReactNode } from 'react'
import { cx } from '../class-names'
import type { Tone } from './state-chip'

const tones: Record<Tone, string> = {
  calm: 'bg-sunk text-ink',
  good: 'bg-leaf-soft text-leaf-ink',
  wait: 'bg-amber-soft text-amber-ink',
  alarm: 'bg-live-soft text-live-ink',
  trust: 'bg-trust-soft text-trust-ink',
}

/** A line in the page that says how things stand; it is read out when it changes. */
export function Notice({
  tone = 'calm',
  icon,
  children,
  className,
}: {
  tone?: Tone
  icon?: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <div
      role="status"
      className={cx(
        'flex items-start gap-3 rounded-button px-4 py-3 font-semibold [&_svg]:mt-0.5',
        tones[tone],
        className,
      )}
    >
      {icon}
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}

/** Short news that comes over the page from below and is read out; the caller takes it away. */
export function Toast({ children }: { children: ReactNode }) {
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-0 z-50 flex justify-center p-4 pb-[calc(16px+env(safe-area-inset-bottom))]"
    >
      {children && (
        <div className="animate-rise rounded-button bg-ink px-5 py-3 font-semibold text-paper shadow-lift">
          {children}
        </div>
      )}
    </div>
  )
}
