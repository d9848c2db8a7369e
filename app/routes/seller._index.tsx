import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { sellNowInput } from '#app/domain/selling/selling-forms'
import { readForm } from '#app/http/read-form.server'
import { refused, reply } from '#app/http/reply.server'
import { actingSeller } from '#app/http/require-seller.server'
import { services } from '#app/services.server'
import { Notice } from '#app/ui/components/notice'
import { SellerPage } from '#app/ui/seller/seller-page'
import { TodayBody } from '#app/ui/seller/today-body'

export const meta: MetaFunction = () => [{ title: 'Hôm nay · Chợ Bản' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { acting, search } = await actingSeller(request, 'today.see')
  const today = await services.seller.today(acting)
  if (!today) throw await refused(request, 'not-found')
  return { today, search, formId: crypto.randomUUID() }
}

export async function action({ request }: ActionFunctionArgs) {
  const { acting, search } = await actingSeller(request, 'live.go')
  const form = await readForm(request, sellNowInput)
  if (!form.ok) throw await refused(request, 'bad-input')
  const made = await services.lives.sellNow(acting, form.value)
  return made.ok ? redirect(`/seller/live/${made.value.slug}${search}`) : await reply(request, made)
}

export default function SellerToday() {
  const { today, search, formId } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && revalidate(), 20_000)
    return () => clearInterval(timer)
  }, [revalidate])
  return (
    <SellerPage family={today.family} search={search} toLookAt={today.toLookAt}>
      {refusal && !refusal.ok && <Notice tone="alarm">{refusal.message}</Notice>}
      <TodayBody today={today} search={search} formId={formId} />
    </SellerPage>
  )
}
