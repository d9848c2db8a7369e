import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { tripInput } from '#app/domain/selling/selling-forms'
import { readForm } from '#app/http/read-form.server'
import { idIn } from '#app/http/read-id.server'
import { refused, reply } from '#app/http/reply.server'
import { actingSeller } from '#app/http/require-seller.server'
import { services } from '#app/services.server'
import { SellerPage } from '#app/ui/seller/seller-page'
import { TripBody } from '#app/ui/seller/trip-body'

export const meta: MetaFunction = () => [{ title: 'Chuyến giao · Chợ Bản' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { acting, search } = await actingSeller(request, 'today.see')
  const today = await services.seller.today(acting)
  const trip = today?.trips.find((one) => one.tripId === params.tripId)
  if (!today || !trip) throw await refused(request, 'not-found')
  return { family: today.family, toLookAt: today.toLookAt, trip, now: today.now, search }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { acting } = await actingSeller(request, 'order.deliver')
  const tripId = await idIn(request, params.tripId)
  const form = await readForm(request, tripInput)
  if (!form.ok) return await reply(request, { ok: false, reason: 'wrong-delivery-code' } as const)
  const { seller } = services
  const input = form.value
  switch (input.intent) {
    case 'cut':
      return await reply(request, await seller.cutOrders(acting, { tripId }))
    case 'send':
      return await reply(request, await seller.sendOnTheWay(acting, { tripId }))
    case 'deliver':
      return await reply(
        request,
        await seller.deliverOrder(acting, { orderId: input.orderId, proof: { kind: 'code', code: input.code } }),
      )
    case 'seen':
      return await reply(
        request,
        await seller.deliverOrder(acting, { orderId: input.orderId, proof: { kind: 'seen' } }),
      )
    case 'refuse':
      return await reply(request, await seller.refuseDelivery(acting, input))
  }
}

export default function SellerTrip() {
  const { family, toLookAt, trip, now, search } = useLoaderData<typeof loader>()
  const { t } = useTranslation('seller')
  return (
    <SellerPage family={family} search={search} toLookAt={toLookAt} title={t('trip.title')} backTo={`/seller${search}`}>
      <TripBody trip={trip} now={now} sellerName={family.name} />
    </SellerPage>
  )
}
