// The QR code as a real picture at an address of its own: browsers inside Zalo and Facebook save and share only such.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { services } from '#app/services.server'

const pattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.png$/

export async function loader({ params, request }: LoaderFunctionArgs) {
  const paymentId = pattern.exec(params.name ?? '')?.[1]
  if (!paymentId) return nothing(404)
  const picture = await services.payments.qrPicture(paymentId)
  if (!picture.ok) return nothing(picture.reason === 'gone' ? 410 : 404)
  const { png, memo } = picture.value
  const kind = new URL(request.url).searchParams.has('luu') ? 'attachment' : 'inline'
  return new Response(png, {
    headers: {
      'Content-Type': 'image/png',
      'Content-Length': String(png.byteLength),
      'Content-Disposition': `${kind}; filename="cho-ban-${memo}.png"`,
      // Asked again each time: a code that is paid or out of date must not be shown from a cache.
      'Cache-Control': 'private, no-cache',
    },
  })
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } })
}
