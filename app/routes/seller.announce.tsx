import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { announceInput } from '#app/domain/selling/selling-forms'
import { vietnamInstant } from '#app/domain/shared/when'
import { readForm } from '#app/http/read-form.server'
import { refused } from '#app/http/reply.server'
import { actingSeller } from '#app/http/require-seller.server'
import { services } from '#app/services.server'
import { AnnounceForm } from '#app/ui/seller/announce-form'
import { SellerPage } from '#app/ui/seller/seller-page'

export const meta: MetaFunction = () => [{ title: 'Hẹn giờ bán · Chợ Bản' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { acting, search } = await actingSeller(request, 'live.announce')
  const produce = await services.seller.produce(acting)
  if (!produce) throw await refused(request, 'not-found')
  return { produce, search, formId: crypto.randomUUID() }
}

export async function action({ request }: ActionFunctionArgs) {
  const { acting, search } = await actingSeller(request, 'live.announce')
  const form = await readForm(request, announceInput)
  if (!form.ok) return form.reply
  const { id, title, day, time, lotIds } = form.value
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const at = vietnamInstant(new Date(), day, hour, minute)
  const made = await services.lives.announce(acting, { id, title: title ?? null, at, lotIds })
  return made.ok ? redirect(`/seller/live/${made.value.slug}${search}`) : await form.refuse(made.reason)
}

export default function Announce() {
  const { produce, search, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('studio')
  return (
    <SellerPage isTask family={produce.family} search={search} title={t('announceTitle')} backTo={`/seller${search}`}>
      <AnnounceForm produce={produce} formId={formId} refusal={answer?.lastResult} search={search} />
    </SellerPage>
  )
}
