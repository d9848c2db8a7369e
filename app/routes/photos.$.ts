import type { LoaderFunctionArgs } from '@remix-run/node'
import { photoMimeTypes, readVariantPath } from '#app/domain/photos/photo-file'
import { services } from '#app/services.server'

/** A variant of a photo; its bytes never change under its address. */
export async function loader({ params }: LoaderFunctionArgs) {
  const variant = readVariantPath(params['*'] ?? '')
  const bytes = variant && (await services.photos().variant(variant))
  if (!variant || !bytes) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': photoMimeTypes[variant.format],
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
