import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { kindOf } from '#app/domain/products/kinds'
import { listProductInput } from '#app/domain/selling/selling-forms'
import { readForm } from '#app/http/read-form.server'
import { refused } from '#app/http/reply.server'
import { actingSeller } from '#app/http/require-seller.server'
import { services } from '#app/services.server'
import { KindPicker } from '#app/ui/seller/kind-picker'
import { ListForm } from '#app/ui/seller/list-form'
import { SellerPage } from '#app/ui/seller/seller-page'

export const meta: MetaFunction = () => [{ title: 'Đăng rau · Chợ Bản' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { acting, search } = await actingSeller(request, 'produce.list')
  const produce = await services.seller.produce(acting)
  if (!produce) throw await refused(request, 'not-found')
  const known = [...produce.lots, ...produce.earlier].map((one) => one.kind)
  return { family: produce.family, known, search, ids: { product: crypto.randomUUID(), lot: crypto.randomUUID() } }
}

export async function action({ request }: ActionFunctionArgs) {
  const { acting, search } = await actingSeller(request, 'produce.list')
  const form = await readForm(request, listProductInput)
  if (!form.ok) return form.reply
  const { name, photoId, ...input } = form.value
  const listed = await services.seller.listProduct(acting, { ...input, name: name ?? null, photoId: photoId ?? null })
  return listed.ok ? redirect(`/seller/produce${search}`) : await form.refuse(listed.reason)
}

export default function ListProduce() {
  const { family, known, search, ids } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('products')
  const kind = kindOf(useSearchParams()[0].get('kind') ?? '')
  const back = kind ? `/seller/list${search}` : `/seller/produce${search}`
  return (
    <SellerPage isTask family={family} search={search} title={kind?.name.vi ?? t('listTitle')} backTo={back}>
      {kind ? (
        <ListForm key={kind.id} kind={kind} ids={ids} search={search} refusal={answer?.lastResult} />
      ) : (
        <KindPicker known={known} search={search} />
      )}
    </SellerPage>
  )
}
