import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '#app/http/locale.server'
import { themeOf } from '#app/http/theme.server'
import { buttonClass } from '#app/ui/components/button'
import { useNonce } from '#app/ui/nonce'
import { noteDocumentTime } from '#app/ui/server-clock'
import styles from '#app/ui/theme/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/brand/favicon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction = () => [{ title: 'Chợ Bản' }]

export async function loader({ request }: LoaderFunctionArgs) {
  return { locale: await localeOf(request), theme: await themeOf(request), now: new Date().toISOString() }
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const nonce = useNonce()
  return (
    <html lang={data?.locale ?? 'vi'} data-theme={data?.theme === 'phone' ? undefined : data?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#FBF7EE" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#141A17" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  const { now } = useLoaderData<typeof loader>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the document was rendered with, not later answers.
  useEffect(() => noteDocumentTime(now), [])
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { t } = useTranslation('common')
  // Guards say why in words of their own (http/reply.server.ts): "Trang này dành cho cán bộ xã."
  const said = isRouteErrorResponse(error) && typeof error.data?.message === 'string' ? error.data.message : null
  const missing = isRouteErrorResponse(error) && error.status === 404
  if (said) {
    return (
      <main className="page-narrow grid gap-5">
        <h1>{said}</h1>
        <a href="/" className={buttonClass('main', 'main', true)}>
          {t('goHome')}
        </a>
      </main>
    )
  }
  return (
    <main className="page-narrow grid gap-5">
      <h1>{missing ? t('notFoundTitle') : t('errorTitle')}</h1>
      <p>{missing ? t('notFoundBody') : t('errorBody')}</p>
      <a href="/" className={buttonClass('main', 'main', true)}>
        {t('goHome')}
      </a>
    </main>
  )
}
