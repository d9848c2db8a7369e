import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { shareMeta } from '#app/domain/live-sessions/share-words'
import { holdByForm } from '#app/http/hold-by-form.server'
import { originOf } from '#app/http/origin.server'
import { refused } from '#app/http/reply.server'
import { viewerOf } from '#app/http/require-viewer.server'
import { whereOf } from '#app/http/where.server'
import { services } from '#app/services.server'
import { RoomPage } from '#app/ui/room/room-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { view, origin } = data
  const { name, hamlet } = view.seller
  return shareMeta(origin, { ...view, seller: name, hamlet }, view.pinned?.lotId ?? null)
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request)
  const view = await services.market.room(params.slug ?? '', whereOf(request, viewer))
  if (!view) throw await refused(request, 'not-found')
  return {
    view,
    isSignedIn: viewer.person !== null,
    formKey: randomUUID(),
    origin: originOf(request),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return holdByForm(request, params.slug)
}

export default function Room() {
  const { view, isSignedIn, formKey } = useLoaderData<typeof loader>()
  return <RoomPage key={view.slug} view={view} isSignedIn={isSignedIn} formKey={formKey} />
}
