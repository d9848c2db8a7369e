import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { rideInput } from '#app/domain/selling/selling-forms'
import { readForm } from '#app/http/read-form.server'
import { refused } from '#app/http/reply.server'
import { actingSeller } from '#app/http/require-seller.server'
import { services } from '#app/services.server'
import { RideForm } from '#app/ui/seller/ride-form'
import { SellerPage } from '#app/ui/seller/seller-page'

export const meta: MetaFunction = () => [{ title: 'Thêm chuyến giao · Chợ Bản' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { acting, search } = await actingSeller(request, 'trip.plan')
  const [produce, ride] = await Promise.all([services.seller.produce(acting), services.seller.usualRide(acting)])
  if (!produce || !ride) throw await refused(request, 'not-found')
  const { status } = produce.family
  if (status !== 'verified') throw await refused(request, status === 'suspended' ? 'suspended' : 'not-verified')
  return { family: produce.family, ride, search, formId: crypto.randomUUID() }
}

export async function action({ request }: ActionFunctionArgs) {
  const { acting, search } = await actingSeller(request, 'trip.plan')
  const form = await readForm(request, rideInput)
  if (!form.ok) return form.reply
  const planned = await services.seller.planTrip(acting, form.value)
  return planned.ok ? redirect(`/seller${search}`) : await form.refuse(planned.reason)
}

export default function Ride() {
  const { family, ride, search, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('seller')
  return (
    <SellerPage isTask family={family} search={search} title={t('ride.title')} backTo={`/seller${search}`}>
      <RideForm ride={ride} formId={formId} refusal={answer?.lastResult} />
    </SellerPage>
  )
}
