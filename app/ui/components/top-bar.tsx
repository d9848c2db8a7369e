import { Link } from '@remix-run/react'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** The market's sign: two ridges over a basket's weave, with its name. */
export function Brand() {
  const { t } = useTranslation('common')
  return (
    <Link to="/" className="flex min-h-tap items-center gap-2 font-bold text-lg tracking-tight">
      <svg aria-hidden="true" viewBox="0 0 32 32" className="size-7">
        <path d="M1.5 19 10.4 6.6c.5-.7 1.5-.7 2 0l4 5.6 2.4-3.3c.5-.7 1.5-.7 2 0L30.5 19Z" fill="var(--leaf)" />
        <path d="M4 20.5h24l-2.6 7.300a2 2 0 0 1-1.900 1.300h-15a2 2 0 0 1-1.900-1.300Z" fill="var(--trust)" />
        <path d="M10.5 20.5 12 29M21.5 20.5 20 29M16 20.5V29M5.5 24.700h21" stroke="var(--paper)" strokeWidth="1.3" />
      </svg>
      {t('appName')}
    </Link>
  )
}

/** The 48 px bar on top of a page: back or the market's sign, a title, and at most one thing on the right. */
export function TopBar({ title, backTo, children }: { title?: string; backTo?: string; children?: ReactNode }) {
  const { t } = useTranslation('common')
  return (
    <header className="sticky top-0 z-30 border-line border-b bg-paper/95 pt-[env(safe-area-inset-top)] backdrop-blur-sm">
      <div className="mx-auto flex min-h-tap max-w-5xl items-center justify-between gap-2 px-4">
        <div className="flex min-w-0 items-center gap-1">
          {backTo && (
            <Link
              to={backTo}
              aria-label={t('back')}
              className="-ml-3 grid size-tap shrink-0 place-items-center rounded-full hover:bg-sunk"
            >
              <ArrowLeft aria-hidden size={24} />
            </Link>
          )}
          {title ? <h1 className="truncate text-lg">{title}</h1> : !backTo && <Brand />}
        </div>
        {children}
      </div>
    </header>
  )
}
