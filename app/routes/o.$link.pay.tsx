import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { orderByLink } from '#app/http/order-by-link.server'
import { originOf } from '#app/http/origin.server'
import { refused } from '#app/http/reply.server'
import { services } from '#app/services.server'
import { NothingToPay, PayPage } from '#app/ui/pay/pay-page'

export const meta: MetaFunction = () => [{ title: 'Chuyển tiền · Chợ Bản' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const order = await orderByLink(request, params.link)
  if (order.status === 'held') throw redirect(`/orders/${order.id}/checkout`)
  const part = await services.payments.payPart({ orderId: order.id, origin: originOf(request) })
  if (part.ok) return { order, pay: part.value, why: null }
  if (part.reason === 'not-found') throw await refused(request, 'not-found')
  const isPaid = order.paidDong > 0 && order.dueDong <= 0
  const why = isPaid ? 'paid' : part.reason === 'no-account' ? 'no-account' : 'gone'
  return { order, pay: null, why: why as 'paid' | 'no-account' | 'gone' }
}

/** "Tôi đã chuyển". Whoever has the link may say so, since paying is often done in another browser: it only asks the family to look. */
export async function action({ request, params }: ActionFunctionArgs) {
  const order = await orderByLink(request, params.link)
  const said = await services.payments.sayPaid({ orderId: order.id })
  if (!said.ok && said.reason === 'not-found') throw await refused(request, 'not-found')
  return redirect(`${order.link}/pay`)
}

export default function Pay() {
  const { order, pay, why } = useLoaderData<typeof loader>()
  return pay ? <PayPage view={{ ...pay, order }} /> : <NothingToPay order={order} why={why} />
}
