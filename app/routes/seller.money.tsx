import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { moneyInput } from '#app/domain/selling/selling-forms'
import { readForm } from '#app/http/read-form.server'
import { refused, reply } from '#app/http/reply.server'
import { actingSeller } from '#app/http/require-seller.server'
import { services } from '#app/services.server'
import { MoneyBody } from '#app/ui/seller/money-body'
import { SellerPage } from '#app/ui/seller/seller-page'

export const meta: MetaFunction = () => [{ title: 'Tiền · Chợ Bản' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { acting, search } = await actingSeller(request, 'money.see')
  const money = await services.seller.money(acting)
  if (!money) throw await refused(request, 'not-found')
  return { money, search }
}

export async function action({ request }: ActionFunctionArgs) {
  const { acting } = await actingSeller(request, 'money.confirm')
  const form = await readForm(request, moneyInput)
  if (!form.ok) return await reply(request, { ok: false, reason: 'bad-sum' } as const)
  const { paymentId, ...rest } = form.value
  const answer =
    rest.answer === 'short' ? ({ kind: 'short', cameDong: rest.cameDong } as const) : ({ kind: rest.answer } as const)
  return await reply(request, await services.payments.confirmByFamily(acting, { paymentId, answer }))
}

export default function SellerMoney() {
  const { money, search } = useLoaderData<typeof loader>()
  return (
    <SellerPage family={money.family} search={search} toLookAt={money.toLookAt.length}>
      <MoneyBody money={money} />
    </SellerPage>
  )
}
