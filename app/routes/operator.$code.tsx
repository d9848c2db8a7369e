import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { communeIntents } from '#app/domain/people/operator.schema'
import { readForm } from '#app/http/read-form.server'
import { refused } from '#app/http/reply.server'
import { requireOperator } from '#app/http/require-viewer.server'
import { services } from '#app/services.server'
import { TopBar } from '#app/ui/components/top-bar'
import { CommuneControls, PlaceList } from '#app/ui/operator/commune-page'

export const meta: MetaFunction = () => [{ title: 'Một xã · Chợ Bản' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request)
  const found = await services.operator.commune(params.code ?? '')
  if (!found) throw await refused(request, 'not-found')
  return found
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, deviceId } = await requireOperator(request)
  const form = await readForm(request, communeIntents)
  if (!form.ok) return form.reply
  const code = params.code ?? ''
  const done = await services.operator.run({ personId: person.id, deviceId }, code, form.value)
  if (!done.ok) return form.refuse(done.reason, done.reason === 'bad-phone' ? 'phone' : undefined)
  return redirect(`/operator/${code}`)
}

export default function Commune() {
  const { commune, places } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <TopBar title={commune.name} backTo="/operator" />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-5 lg:grid-cols-2 lg:gap-8">
        <CommuneControls commune={commune} lastResult={answer?.lastResult} grants={commune.officers.length} />
        <PlaceList places={places} />
      </main>
    </>
  )
}
