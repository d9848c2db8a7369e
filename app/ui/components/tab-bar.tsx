import { NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { cx } from '../class-names'

/** Tabs at the bottom, each an icon with a word; `count` shows how many things wait there. */
export function TabBar({
  label,
  tabs,
}: {
  label: string
  tabs: ReadonlyArray<{ to: string; word: string; icon: ReactNode; end?: boolean; count?: number }>
}) {
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-card pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="mx-auto flex max-w-xl">
        {tabs.map((tab) => (
          <li key={tab.to} className="flex-1">
            <NavLink
              to={tab.to}
              end={tab.end ?? false}
              className={({ isActive }) =>
                cx(
                  'relative flex min-h-16 flex-col items-center justify-center gap-0.5 text-sm [&_svg]:size-6',
                  isActive
                    ? 'font-bold text-leaf-ink before:absolute before:top-0 before:h-[3px] before:w-12 before:rounded-b-full before:bg-leaf'
                    : 'text-ink-soft',
                )
              }
            >
              {tab.icon}
              {tab.word}
              {tab.count ? (
                <span className="absolute top-1.5 left-1/2 ml-2 min-w-5 rounded-chip bg-amber-soft px-1.5 text-center font-bold text-amber-ink text-xs">
                  {tab.count}
                </span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
