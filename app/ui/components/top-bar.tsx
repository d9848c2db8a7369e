import { Link } from '@remix-run/react'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** The market's mark (public/brand/mark.svg, in the theme's colours) with its name. */
export function Brand() {
  const { t } = useTranslation('common')
  return (
    <Link to="/" className="flex min-h-tap items-center gap-2 font-bold text-lg tracking-tight">
      <svg aria-hidden="true" viewBox="0 0 96 96" className="size-7" fill="none" strokeLinecap="round">
        <path d="M39 19Q36 9 26 8M57 19Q60 9 70 8" stroke="var(--trust)" strokeWidth="6" />
        <path d="M5 49L39 18Q48 11 57 18L91 49Q94 57 86 57Q48 49 10 57Q2 57 5 49Z" fill="var(--trust)" />
        <path d="M17 60V87M79 60V87" stroke="var(--trust)" strokeWidth="7" />
        <path d="M48 90Q47 76 48 66" stroke="var(--leaf)" strokeWidth="5" />
        <path d="M47 80Q26 82 25 61Q45 60 47 80Z" fill="var(--leaf)" />
        <path d="M49 74Q51 55 71 57Q71 76 49 74Z" fill="#6db04b" />
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
