import type { LoaderFunctionArgs } from '@remix-run/node'
import { originOf } from '#app/http/origin.server'
import { services } from '#app/services.server'

/** A reminder for the phone's own calendar. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params.slug ?? ''
  const text = await services.lives.reminder(slug, originOf(request))
  if (text === null) return new Response(null, { status: 404 })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}.ics"`,
      'Cache-Control': 'no-store',
    },
  })
}
