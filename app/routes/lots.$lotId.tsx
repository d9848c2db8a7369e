import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { holdByForm } from '#app/http/hold-by-form.server'
import { wordsFor } from '#app/http/locale.server'
import { originOf } from '#app/http/origin.server'
import { idIn } from '#app/http/read-id.server'
import { refused } from '#app/http/reply.server'
import { viewerOf } from '#app/http/require-viewer.server'
import { whereOf } from '#app/http/where.server'
import { services } from '#app/services.server'
import { LotPage } from '#app/ui/lot/lot-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { picture } = data.view.lot
  const image = picture.base === null ? '/brand/icon-512.png' : `${picture.base}/800.jpg`
  return [
    { title: `${data.title} · Chợ Bản` },
    { property: 'og:title', content: data.title },
    { property: 'og:image', content: new URL(image, data.origin).href },
    { property: 'og:type', content: 'website' },
  ]
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lotId = await idIn(request, params.lotId)
  const viewer = await viewerOf(request)
  const [view, held] = await Promise.all([
    services.market.lot(lotId, whereOf(request, viewer)),
    services.orders.held(viewer),
  ])
  if (!view) throw await refused(request, 'not-found')
  const t = (await wordsFor(request)).getFixedT(null, 'home')
  return {
    view,
    held,
    isSignedIn: viewer.person !== null,
    formKey: randomUUID(),
    origin: originOf(request),
    title: t('lotTitle', { name: view.lot.name, seller: `${view.lot.seller.name}, ${view.lot.seller.hamlet}` }),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  return holdByForm(request, undefined)
}

export default function Lot() {
  const { view, held, isSignedIn, formKey } = useLoaderData<typeof loader>()
  return <LotPage key={view.lot.lotId} view={view} held={held} isSignedIn={isSignedIn} formKey={formKey} />
}
