import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewerOf } from '#app/http/require-viewer.server'
import { services } from '#app/services.server'
import { MyOrdersPage } from '#app/ui/order/my-orders-page'

export const meta: MetaFunction = () => [{ title: 'Đơn của tôi · Chợ Bản' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request)
  return { orders: await services.orders.mine(viewer), isSignedIn: viewer.person !== null }
}

export default function MyOrders() {
  const { orders, isSignedIn } = useLoaderData<typeof loader>()
  return <MyOrdersPage orders={orders} isSignedIn={isSignedIn} />
}
