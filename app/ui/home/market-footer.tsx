import { Form, Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

const line = 'flex min-h-tap items-center font-semibold text-ink-soft hover:text-ink'

/** The quiet foot of the market's pages: own orders, the sellers' door, sign-in, language. */
export function MarketFooter({ isSignedIn }: { isSignedIn: boolean }) {
  const { t, i18n } = useTranslation('home')
  const { pathname } = useLocation()
  return (
    <footer className="mt-10 border-line border-t pt-3 pb-[calc(16px+env(safe-area-inset-bottom))]">
      <nav className="mx-auto flex max-w-5xl flex-wrap gap-x-6 px-4">
        <Link to="/orders" className={line}>
          {t('myOrders')}
        </Link>
        <Link to="/today" className={line}>
          {t('sellHere')}
        </Link>
        {!isSignedIn && (
          <Link to={`/sign-in?next=${encodeURIComponent(pathname)}`} className={line}>
            {t('signIn')}
          </Link>
        )}
        <Form method="post" action="/language" reloadDocument>
          <input type="hidden" name="next" value={pathname} />
          <button type="submit" name="locale" value={i18n.language === 'en' ? 'vi' : 'en'} className={line}>
            {t('otherLanguage')}
          </button>
        </Form>
      </nav>
    </footer>
  )
}
