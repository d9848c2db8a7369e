import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import * as z from 'zod/mini'
import { maxPhotoBytes } from '#app/domain/photos/photo-file'
import { idIn } from '#app/http/read-id.server'
import { refused } from '#app/http/reply.server'
import { actingSeller } from '#app/http/require-seller.server'
import { services } from '#app/services.server'

const query = z.object({ id: z.uuid(), product: z.nullable(z.uuid()) })

/** How far a photo is: waiting, ready, or refused with the reason in words. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { acting } = await actingSeller(request, 'produce.see')
  const photo = await services.photos().status(acting, await idIn(request, new URL(request.url).searchParams.get('id')))
  if (!photo) throw await refused(request, 'not-found')
  if (photo.status === 'failed') return await refused(request, photo.failure ?? 'broken')
  return Response.json({ id: photo.id, status: photo.status })
}

/**
 * PUT /uploads?id=<made on the phone>&product=<made on the phone>: the picture's bytes as they are, streamed to the store
 * and judged; its variants are made later. Sending it again is the same as once.
 */
export async function action({ request }: ActionFunctionArgs) {
  const { acting } = await actingSeller(request, 'produce.list')
  const asked = readQuery(request)
  if (request.method !== 'PUT' || !asked || !request.body) throw await refused(request, 'bad-input')
  if (Number(request.headers.get('Content-Length') ?? 0) > maxPhotoBytes) throw await refused(request, 'too-large')
  const added = await services
    .photos()
    .add(acting, { ...asked, bytes: request.body as AsyncIterable<Uint8Array> & ReadableStream })
  // No page is behind this address: answers are plain JSON with a status of their own.
  return added.ok
    ? Response.json({ id: added.value.id, status: added.value.status })
    : await refused(request, added.reason)
}

function readQuery(request: Request): z.infer<typeof query> | null {
  const { searchParams } = new URL(request.url)
  const parsed = query.safeParse({ id: searchParams.get('id'), product: searchParams.get('product') })
  return parsed.success ? parsed.data : null
}
