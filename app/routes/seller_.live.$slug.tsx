import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { studioInput } from '#app/domain/selling/selling-forms'
import { originOf } from '#app/http/origin.server'
import { readForm } from '#app/http/read-form.server'
import { refused, reply } from '#app/http/reply.server'
import { actingSeller } from '#app/http/require-seller.server'
import { services } from '#app/services.server'
import { Studio } from '#app/ui/seller/studio'

export const meta: MetaFunction = () => [{ title: 'Bán trực tiếp · Chợ Bản' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params.slug ?? ''
  const { acting, search } = await actingSeller(await forItsFamily(request, slug), 'live.pin')
  const studio = await services.lives.studio(acting, slug)
  if (!studio) throw await refused(request, 'not-found')
  return { studio, search, link: `${originOf(request)}/live/${slug}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = params.slug ?? ''
  const form = await readForm(request, studioInput)
  if (!form.ok) return await reply(request, { ok: false, reason: 'bad-input' } as const)
  const input = form.value
  const right = { 'go-live': 'live.go', end: 'live.end', cancel: 'live.announce', pin: 'live.pin' } as const
  const { acting, search } = await actingSeller(request, right[input.intent])
  const { lives } = services
  switch (input.intent) {
    case 'go-live':
      return await reply(request, await lives.goLive(acting, { slug }))
    case 'end':
      return await reply(request, await lives.end(acting, { slug }))
    case 'pin':
      return await reply(request, await lives.pin(acting, { slug, lotId: input.lotId }))
    case 'cancel': {
      const cancelled = await lives.cancel(acting, { slug })
      return cancelled.ok ? redirect(`/seller${search}`) : await reply(request, cancelled)
    }
  }
}

/** A helper or officer may open the studio by its own link, without `?for=`: the live says whose it is. */
async function forItsFamily(request: Request, slug: string): Promise<Request> {
  const url = new URL(request.url)
  if (url.searchParams.has('for')) return request
  const [viewer, live] = await Promise.all([services.people.viewer(request), services.lives.sellerOf(slug)])
  if (!live || !viewer.person || viewer.person.sellerId === live.sellerId) return request
  url.searchParams.set('for', live.sellerId)
  throw redirect(url.pathname.replace(/\.data$/, '') + url.search)
}

export default function SellerLive() {
  const { studio, search, link } = useLoaderData<typeof loader>()
  return <Studio studio={studio} search={search} link={link} />
}
