import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { wordsFor } from '#app/http/locale.server'
import { originOf } from '#app/http/origin.server'
import { viewerOf } from '#app/http/require-viewer.server'
import { whereOf } from '#app/http/where.server'
import { services } from '#app/services.server'
import { HomePage } from '#app/ui/home/home-page'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: data.title },
        { name: 'description', content: data.description },
        { property: 'og:title', content: data.title },
        { property: 'og:description', content: data.description },
        { property: 'og:image', content: `${data.origin}/brand/icon-512.png` },
        { property: 'og:type', content: 'website' },
      ]
    : []

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request)
  const t = (await wordsFor(request)).getFixedT(null, 'home')
  const [view, held] = await Promise.all([services.market.home(whereOf(request, viewer)), services.orders.held(viewer)])
  return {
    view,
    held,
    isSignedIn: viewer.person !== null,
    origin: originOf(request),
    title: t('title'),
    description: t('description'),
  }
}

export default function Home() {
  const { view, held, isSignedIn } = useLoaderData<typeof loader>()
  return <HomePage view={view} held={held} isSignedIn={isSignedIn} />
}
