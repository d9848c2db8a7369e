import type { ReactNode } from 'react'
import { cx } from '../class-names'

/** One column of at most 36rem for reading and forms; `roomForTabs` leaves space for the tabs below. */
export function PageNarrow({ children, roomForTabs = false }: { children: ReactNode; roomForTabs?: boolean }) {
  return (
    <main className={cx('page-narrow grid grid-cols-[minmax(0,1fr)] gap-5', roomForTabs && '!pb-28')}>{children}</main>
  )
}

/** A titled part of a page. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section>
      <div className="mb-2.5 flex items-baseline justify-between gap-3">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** The one thing to press, kept at the bottom of the screen. */
export function BottomBar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-20 -mx-4 border-line border-t bg-paper/95 px-4 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))] backdrop-blur-sm">
      {children}
    </div>
  )
}
