import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { signUpInput } from '#app/domain/sellers/seller.schema'
import { readForm } from '#app/http/read-form.server'
import { requireOfficer } from '#app/http/require-officer.server'
import { services } from '#app/services.server'
import { PageNarrow } from '#app/ui/components/page'
import { TopBar } from '#app/ui/components/top-bar'
import { SignUpForm } from '#app/ui/officer/sign-up-form'

export const meta: MetaFunction = () => [{ title: 'Đăng ký nhà mới · Chợ Bản' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const officer = await requireOfficer(request)
  return { hamlets: await services.officer.hamlets(officer), newId: services.newId() }
}

/** The field that a refusal is said at. */
const fieldOf: Readonly<Record<string, string>> = {
  'bad-phone': 'phone',
  'already-sells': 'phone',
  'bad-identity': 'identityNumber',
  'bad-bank': 'bankBin',
  'bad-account': 'accountNumber',
  'bad-holder': 'accountHolder',
  'not-your-commune': 'hamletId',
}

export async function action({ request }: ActionFunctionArgs) {
  const officer = await requireOfficer(request)
  const form = await readForm(request, signUpInput)
  if (!form.ok) return form.reply
  const made = await services.officer.signUp(officer, form.value)
  if (!made.ok) return form.refuse(made.reason, fieldOf[made.reason])
  return redirect(`/officer/${made.value.sellerId}?new=1`)
}

export default function SignUp() {
  const { t } = useTranslation('officer')
  const { hamlets, newId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  // Kept from the first picture of the page on: sending again after lost signal is the same family.
  const sellerId = useRef(newId)
  return (
    <>
      <TopBar title={t('signUp')} backTo="/officer" />
      <PageNarrow>
        <SignUpForm sellerId={sellerId.current} hamlets={hamlets} lastResult={answer?.lastResult} />
      </PageNarrow>
    </>
  )
}
