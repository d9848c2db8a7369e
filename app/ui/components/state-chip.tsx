import type { ReactNode } from 'react'
import { cx } from '../class-names'

export type Tone = 'calm' | 'good' | 'wait' | 'alarm' | 'trust'
const tones: Record<Tone, string> = {
  calm: 'bg-sunk text-ink',
  good: 'bg-leaf-soft text-leaf-ink',
  wait: 'bg-amber-soft text-amber-ink',
  alarm: 'bg-live-soft text-live-ink',
  trust: 'bg-trust-soft text-trust-ink',
}

/** One state in words; colour only underlines it. `alarm` is for THIẾU and what must be put right now. */
export function StateChip({ tone = 'calm', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex min-h-7 items-center gap-1.5 rounded-chip px-3 py-0.5 font-semibold text-sm [&_svg]:size-4',
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  )
}

/** ĐANG BÁN: the only red mark of a screen, with a beating dot. */
export function LiveMark({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 whitespace-nowrap rounded-[8px] bg-live px-2.5 py-1 font-bold text-on-live text-sm leading-none tracking-wide">
      <span aria-hidden className="size-2 animate-beat rounded-full bg-current" />
      {children}
    </span>
  )
}
