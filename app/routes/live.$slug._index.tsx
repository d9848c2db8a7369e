import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { holdByForm } from '#app/http/hold-by-form.server'
import { wordsFor } from '#app/http/locale.server'
import { originOf } from '#app/http/origin.server'
import { refused } from '#app/http/reply.server'
import { viewerOf } from '#app/http/require-viewer.server'
import { whereOf } from '#app/http/where.server'
import { services } from '#app/services.server'
import { RoomPage } from '#app/ui/room/room-page'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: `${data.title} · Chợ Bản` },
        { name: 'description', content: data.view.title },
        { property: 'og:title', content: data.title },
        { property: 'og:description', content: data.view.title },
        { property: 'og:url', content: `${data.origin}/live/${data.view.slug}` },
        { property: 'og:image', content: `${data.origin}/live/${data.view.slug}/og.jpg` },
        { property: 'og:image:width', content: '1200' },
        { property: 'og:image:height', content: '630' },
        { property: 'og:type', content: 'website' },
        { name: 'twitter:card', content: 'summary_large_image' },
      ]
    : []

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request)
  const view = await services.market.room(params.slug ?? '', whereOf(request, viewer))
  if (!view) throw await refused(request, 'not-found')
  const t = (await wordsFor(request)).getFixedT(null, 'room')
  return {
    view,
    isSignedIn: viewer.person !== null,
    formKey: randomUUID(),
    origin: originOf(request),
    title: t('sellsLive', { seller: `${view.seller.name}, ${view.seller.hamlet}` }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return holdByForm(request, params.slug)
}

export default function Room() {
  const { view, isSignedIn, formKey } = useLoaderData<typeof loader>()
  return <RoomPage key={view.slug} view={view} isSignedIn={isSignedIn} formKey={formKey} />
}
