import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { orderByLink } from '#app/http/order-by-link.server'
import { reply } from '#app/http/reply.server'
import { viewerOf } from '#app/http/require-viewer.server'
import { services } from '#app/services.server'
import { OrderPage } from '#app/ui/order/order-page'
import { mayCancel } from '#app/ui/order/standing'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Đơn ${data.order.code} · Chợ Bản` : 'Chợ Bản' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { order: await orderByLink(request, params.link) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const order = await orderByLink(request, params.link)
  const cancelled = await services.orders.cancelByBuyer(await viewerOf(request), order.id)
  return reply(request, cancelled)
}

export default function Order() {
  const { order } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <OrderPage order={order} canCancel={mayCancel(order)} refusal={answer && !answer.ok ? answer.message : null} />
}
