import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { produceInput } from '#app/domain/selling/selling-forms'
import { readForm } from '#app/http/read-form.server'
import { refused, reply } from '#app/http/reply.server'
import { actingSeller } from '#app/http/require-seller.server'
import { services } from '#app/services.server'
import { ProduceBody } from '#app/ui/seller/produce-body'
import { SellerPage } from '#app/ui/seller/seller-page'

export const meta: MetaFunction = () => [{ title: 'Rau nhà mình · Chợ Bản' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { acting, search } = await actingSeller(request, 'produce.see')
  const produce = await services.seller.produce(acting)
  if (!produce) throw await refused(request, 'not-found')
  return { produce, search }
}

export async function action({ request }: ActionFunctionArgs) {
  const { acting } = await actingSeller(request, 'produce.list')
  const form = await readForm(request, produceInput)
  if (!form.ok) return await reply(request, { ok: false, reason: 'bad-input' } as const)
  const input = form.value
  const { seller } = services
  switch (input.intent) {
    case 'close':
    case 'reopen':
      return await reply(
        request,
        await seller.changeLot(acting, { lotId: input.lotId, isOpen: input.intent === 'reopen' }),
      )
    case 'change': {
      const { lotId, left, priceDong, inGround } = input
      return await reply(request, await seller.changeLot(acting, { lotId, left, priceDong, inGround }))
    }
    case 'offer-again':
      return await reply(request, await seller.openLot(acting, { ...input, inGround: false }))
  }
}

export default function SellerProduce() {
  const { produce, search } = useLoaderData<typeof loader>()
  return (
    <SellerPage family={produce.family} search={search}>
      <ProduceBody produce={produce} search={search} />
    </SellerPage>
  )
}
