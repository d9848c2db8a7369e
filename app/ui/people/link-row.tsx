import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** One place to go to: an icon, a title, what is there, in a row of 64 px. */
export function LinkRow({ to, icon, title, detail }: { to: string; icon: ReactNode; title: string; detail?: string }) {
  return (
    <Link
      to={to}
      className="flex min-h-16 items-center gap-4 rounded-button border border-line bg-card px-4 py-2 shadow-rest hover:bg-sunk [&>svg]:shrink-0"
    >
      <span className="text-leaf-ink">{icon}</span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold text-lg leading-tight">{title}</span>
        {detail && <span className="block truncate text-ink-soft text-sm">{detail}</span>}
      </span>
      <ChevronRight aria-hidden className="text-ink-soft" />
    </Link>
  )
}
