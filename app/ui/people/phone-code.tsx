import { useFetcher } from '@remix-run/react'
import { MessageSquareText } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '#app/domain/people/phone'
import { Button } from '../components/button'
import { Countdown } from '../components/countdown'
import { Field } from '../components/field'
import { Notice } from '../components/notice'
import { errorAt, type LastResult } from './form-errors'
import { useCodeFromMessage } from './use-code-from-message'

/** What the action of `/sign-in` answers. */
export type PhoneCodeAnswer =
  | { readonly ok: true; readonly step: 'code'; readonly sent: SentCode }
  | {
      readonly ok: false
      readonly step: 'phone' | 'code'
      readonly sent: SentCode | null
      readonly lastResult: LastResult
    }
export type SentCode = {
  readonly phone: string
  readonly resendAt: string
  readonly expiresAt: string
  readonly demoCode: string | null
  readonly now: string
}

/**
 * Phone, then code: works in a page of its own and inline in a checkout, with and without JavaScript.
 * It posts to `/sign-in` and comes back to `next` (a path of ours) signed in.
 */
export function PhoneCode({
  next,
  purpose = 'sign-in',
  phone = '',
  answer,
}: {
  next: string
  purpose?: 'sign-in' | 'change-phone'
  /** Filled in already, such as the number given for a delivery. */
  phone?: string
  /** The page's own action data, when the form was sent without JavaScript. */
  answer?: PhoneCodeAnswer | undefined
}) {
  const { t } = useTranslation('signIn')
  const fetcher = useFetcher<PhoneCodeAnswer>({ key: `phone-code-${purpose}` })
  const [startOver, setStartOver] = useState(false)
  const heard = fetcher.data ?? answer
  const sent = startOver ? null : (heard?.sent ?? null)
  const lastResult = heard && !heard.ok ? heard.lastResult : undefined
  const busy = fetcher.state !== 'idle'
  useEffect(() => {
    if (fetcher.data) setStartOver(false)
  }, [fetcher.data])

  // Without script the answer is a page of its own: its address must still say where to go next.
  const action = `/sign-in?${purpose === 'change-phone' ? 'change=1&' : ''}next=${encodeURIComponent(next)}`
  const kept = (
    <>
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="purpose" value={purpose} />
    </>
  )
  if (!sent) {
    return (
      <fetcher.Form method="post" action={action} className="grid gap-4" noValidate>
        {kept}
        <Field
          label={t(purpose === 'sign-in' ? 'phone' : 'newPhone')}
          hint={purpose === 'change-phone' ? t('newPhoneHint') : undefined}
          error={errorAt(lastResult, 'phone') ?? errorAt(lastResult, '')}
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          placeholder={t('phonePlaceholder')}
          defaultValue={heard?.sent ? formatPhone(heard.sent.phone) : phone}
          maxLength={20}
          required
          className="!text-2xl tracking-wide"
        />
        <Button type="submit" name="intent" value="request-code" busy={busy} wide>
          {t('send')}
        </Button>
      </fetcher.Form>
    )
  }
  return (
    <CodeStep
      key={sent.expiresAt}
      sent={sent}
      busy={busy}
      kept={kept}
      action={action}
      error={errorAt(lastResult, 'code') ?? errorAt(lastResult, '')}
      form={fetcher.Form}
      submit={fetcher.submit}
      onOtherPhone={() => setStartOver(true)}
    />
  )
}

type Fetcher = ReturnType<typeof useFetcher<PhoneCodeAnswer>>

function CodeStep({
  sent,
  busy,
  kept,
  action,
  error,
  form: Form,
  submit,
  onOtherPhone,
}: {
  sent: SentCode
  busy: boolean
  kept: React.ReactNode
  action: string
  error: string | undefined
  form: Fetcher['Form']
  submit: Fetcher['submit']
  onOtherPhone: () => void
}) {
  const { t } = useTranslation('signIn')
  const form = useRef<HTMLFormElement>(null)
  const [mayResend, setMayResend] = useState(false)
  const send = () => form.current && submit(form.current)
  useCodeFromMessage((code) => {
    const field = form.current?.elements.namedItem('code')
    if (field instanceof HTMLInputElement) field.value = code
    send()
  })
  const shared = (
    <>
      {kept}
      <input type="hidden" name="phone" value={sent.phone} />
    </>
  )
  return (
    <div className="grid gap-4">
      {sent.demoCode ? (
        <Notice tone="wait">
          {t('demoCode')} <b className="block text-4xl tracking-[0.2em]">{sent.demoCode}</b>
        </Notice>
      ) : (
        <Notice tone="good" icon={<MessageSquareText aria-hidden />}>
          {t('sentTo', { phone: formatPhone(sent.phone) })}
        </Notice>
      )}
      <Form ref={form} method="post" action={action} className="grid gap-4" noValidate>
        {shared}
        <input type="hidden" name="intent" value="verify-code" />
        <input type="hidden" name="resendAt" value={sent.resendAt} />
        <input type="hidden" name="expiresAt" value={sent.expiresAt} />
        {sent.demoCode && <input type="hidden" name="demoCode" value={sent.demoCode} />}
        <Field
          label={t('code')}
          hint={t('codeHint')}
          error={error}
          name="code"
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]*"
          maxLength={7}
          required
          autoFocus
          className="!text-4xl text-center tracking-[0.3em]"
          onChange={(event) => {
            if (/^\d{6}$/.test(event.currentTarget.value) && !busy) send()
          }}
        />
        <Button type="submit" busy={busy} wide>
          {t('verify')}
        </Button>
      </Form>
      <div className="flex flex-wrap items-center justify-between gap-2">
        {mayResend ? (
          <Form method="post" action={action}>
            {shared}
            <Button type="submit" name="intent" value="request-code" look="plain" size="tap" className="-ml-4">
              {t('resend')}
            </Button>
          </Form>
        ) : (
          <p className="flex min-h-tap items-center text-ink-soft">
            {t('resendIn')}&nbsp;
            <Countdown until={sent.resendAt} now={sent.now} onEnd={() => setMayResend(true)} />
          </p>
        )}
        <Button look="plain" size="tap" className="-mr-4" onClick={onOtherPhone}>
          {t('otherPhone')}
        </Button>
      </div>
      <p className="text-ink-soft text-sm">{t('neverTell')}</p>
    </div>
  )
}
