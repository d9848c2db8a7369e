import type { LoaderFunctionArgs } from '@remix-run/node'
import { services } from '#app/services.server'

/** The picture of a shared live, for Zalo and Facebook. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const picture = await services.lives.ogPicture(params.slug ?? '')
  if (!picture) return new Response(null, { status: 404 })
  const headers = { ETag: picture.etag, 'Cache-Control': 'public, max-age=300' }
  if (request.headers.get('If-None-Match') === picture.etag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(picture.bytes), {
    headers: { ...headers, 'Content-Type': 'image/jpeg', 'Content-Length': String(picture.bytes.byteLength) },
  })
}
