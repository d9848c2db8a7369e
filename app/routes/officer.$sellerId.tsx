import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { familyIntents } from '#app/domain/sellers/seller.schema'
import { readForm } from '#app/http/read-form.server'
import { refused } from '#app/http/reply.server'
import { requireOfficer } from '#app/http/require-officer.server'
import { services } from '#app/services.server'
import { PageNarrow } from '#app/ui/components/page'
import { TopBar } from '#app/ui/components/top-bar'
import { FamilyPage } from '#app/ui/officer/family-page'

export const meta: MetaFunction = () => [{ title: 'Hồ sơ một nhà · Chợ Bản' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireOfficer(request)
  const family = await services.officer.family(officer, params.sellerId ?? '')
  if (!family) throw await refused(request, 'not-your-commune')
  const isNew = new URL(request.url).searchParams.has('new')
  return { family, isNew, newId: services.newId() }
}

/** The field that a refusal is said at. */
const fieldOf: Readonly<Record<string, string>> = {
  'bad-identity': 'identity',
  'identity-differs': 'identity',
  'bad-bank': 'bankBin',
  'bad-account': 'accountNumber',
  'bad-holder': 'accountHolder',
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireOfficer(request)
  const form = await readForm(request, familyIntents)
  if (!form.ok) return form.reply
  const done = await services.officer.act(officer, params.sellerId ?? '', form.value)
  if (!done.ok) return form.refuse(done.reason, fieldOf[done.reason])
  return redirect(`/officer/${params.sellerId}`)
}

export default function Family() {
  const { family, isNew, newId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const intent = answer?.lastResult.initialValue?.intent
  const failed = answer && { intent: typeof intent === 'string' ? intent : undefined, lastResult: answer.lastResult }
  return (
    <>
      <TopBar title={family.name} backTo="/officer" />
      <PageNarrow>
        <div aria-busy={busy}>
          <FamilyPage family={family} newId={newId} isNew={isNew} failed={failed} />
        </div>
      </PageNarrow>
    </>
  )
}
