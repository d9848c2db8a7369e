import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { codeInput, type VerifyCodeForm } from '#app/domain/people/people.schema'
import { addressOf } from '#app/http/origin.server'
import { readForm } from '#app/http/read-form.server'
import { refused } from '#app/http/reply.server'
import { callerOf, viewerOf } from '#app/http/require-viewer.server'
import { safeNext } from '#app/http/safe-next'
import { services } from '#app/services.server'
import { PageNarrow } from '#app/ui/components/page'
import { TopBar } from '#app/ui/components/top-bar'
import { PhoneCode, type PhoneCodeAnswer, type SentCode } from '#app/ui/people/phone-code'

export const meta: MetaFunction = () => [{ title: 'Đăng nhập · Chợ Bản' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const next = safeNext(searchParams.get('next'), '/me')
  const isChange = searchParams.has('change')
  const { person } = await viewerOf(request)
  if (Boolean(person) !== isChange) throw redirect(isChange ? `/sign-in?next=${encodeURIComponent(next)}` : next)
  return { next, isChange }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, codeInput)
  if (!form.ok) return data({ ...form.answer, step: 'phone' as const, sent: null }, { status: 422 })
  const { value } = form
  const { caller, headers } = await callerOf(request)
  const { person } = caller.viewer
  if (value.purpose === 'change-phone' && !person) throw await refused(request, 'not-signed-in')

  if (value.intent === 'request-code') {
    const asked = await services.people.requestCode({ ...value, ...caller, address: addressOf(context) })
    if (!asked.ok) {
      const answer = await form.refusal(asked.reason, 'phone')
      return data({ ...answer, step: 'phone' as const, sent: null }, { status: 422, headers })
    }
    const sent = { ...asked.value, now: new Date().toISOString() }
    return data({ ok: true as const, step: 'code' as const, sent }, { headers })
  }

  const next = safeNext(value.next, '/me')
  if (value.purpose === 'change-phone' && person) {
    const changed = await services.people.changePhone({ ...value, ...caller, personId: person.id })
    if (changed.ok) return redirect(next, { headers })
    const answer = await form.refusal(changed.reason, 'code')
    return data({ ...answer, step: 'code' as const, sent: sentAgain(value) }, { status: 422, headers })
  }
  const verified = await services.people.verifyCode({ ...value, ...caller })
  if (!verified.ok) {
    const answer = await form.refusal(verified.reason, 'code')
    return data({ ...answer, step: 'code' as const, sent: sentAgain(value) }, { status: 422, headers })
  }
  headers.append('Set-Cookie', verified.value.setCookie)
  return redirect(next, { headers })
}

function sentAgain({ phone, resendAt, expiresAt, demoCode }: VerifyCodeForm): SentCode {
  return { phone, resendAt, expiresAt, demoCode: demoCode ?? null, now: new Date().toISOString() }
}

export default function SignIn() {
  const { t } = useTranslation('signIn')
  const { next, isChange } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as PhoneCodeAnswer | undefined
  return (
    <>
      <TopBar title={t(isChange ? 'changeTitle' : 'title')} backTo={isChange ? '/me' : '/'} />
      <PageNarrow>
        {!isChange && <p className="text-lg">{t('why')}</p>}
        <PhoneCode purpose={isChange ? 'change-phone' : 'sign-in'} next={next} answer={answer} />
        {!isChange && <p className="text-ink-soft text-sm">{t('whyAccount')}</p>}
      </PageNarrow>
    </>
  )
}
