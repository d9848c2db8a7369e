import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { placeIdFromCookies } from '#app/domain/market/place-choice'
import { checkoutForm, readOption } from '#app/domain/orders/checkout-form'
import { readForm } from '#app/http/read-form.server'
import { idIn } from '#app/http/read-id.server'
import { refused } from '#app/http/reply.server'
import { viewerOf } from '#app/http/require-viewer.server'
import { services } from '#app/services.server'
import { CheckoutPage } from '#app/ui/checkout/checkout-page'

export const meta: MetaFunction = () => [{ title: 'Nhận rau ở đâu · Chợ Bản' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const orderId = await idIn(request, params.orderId)
  const viewer = await viewerOf(request)
  const placeId = placeIdFromCookies(request.headers.get('Cookie'))
  const result = await services.orders.checkout(viewer, orderId, placeId)
  if (!result.ok && result.reason === 'order-over') throw redirect('/orders')
  if (!result.ok) throw await refused(request, 'not-found')
  const { order } = result.value
  if (order.status !== 'held') throw redirect(order.link ?? '/orders')
  return { view: result.value }
}

/** Refusals that are said at one field; the others above the button. */
const fieldOf: Record<string, string> = {
  'trip-closed': 'option',
  'trip-full': 'option',
  'out-of-reach': 'option',
  'fee-changed': 'option',
  'method-not-allowed': 'method',
}

export async function action({ request, params }: ActionFunctionArgs) {
  const orderId = await idIn(request, params.orderId)
  const viewer = await viewerOf(request)
  const form = await readForm(request, checkoutForm)
  if (!form.ok) return form.reply
  const { option, ...rest } = form.value
  const ride = readOption(option)
  if (!ride) return form.refuse('bad-input', 'option')
  const placed = await services.orders.place(viewer, { orderId, ...ride, ...rest })
  if (!placed.ok) return form.refuse(placed.reason, fieldOf[placed.reason])
  const { link, method } = placed.value
  throw redirect(method === 'vietqr' ? `${link}/pay` : (link ?? '/orders'))
}

export default function Checkout() {
  const { view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <CheckoutPage view={view} lastResult={answer?.lastResult} />
}
