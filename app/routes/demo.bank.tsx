import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { formatDong } from '#app/domain/shared/money'
import { wholeField } from '#app/domain/shared/whole-number'
import { readForm } from '#app/http/read-form.server'
import { requireDemo } from '#app/http/require-demo.server'
import { services } from '#app/services.server'
import { Button, ButtonLink } from '#app/ui/components/button'
import { Card } from '#app/ui/components/card'
import { EmptyState } from '#app/ui/components/empty-state'
import { Notice } from '#app/ui/components/notice'
import { PageNarrow } from '#app/ui/components/page'
import { TopBar } from '#app/ui/components/top-bar'

export const meta: MetaFunction = () => [{ title: 'Ngân hàng giả · Chợ Bản' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireDemo(request)
  return { transfers: await services.demo.transfers() }
}

const difference = 5_000
const slowSeconds = 60
const transfer = z.object({
  paymentId: z.uuid(),
  dueDong: wholeField(1, 2_000_000_000),
  how: z.enum(['full', 'short', 'over', 'slow']),
})

export async function action({ request }: ActionFunctionArgs) {
  await requireDemo(request)
  const form = await readForm(request, transfer)
  if (!form.ok) return form.reply
  const { paymentId, dueDong, how } = form.value
  const amountDong = Math.max(1, dueDong + (how === 'over' ? difference : how === 'short' ? -difference : 0))
  const afterSeconds = how === 'slow' ? slowSeconds : 0
  const asked = await services.demo.askTransfer({ paymentId, amountDong, afterSeconds })
  if (!asked.ok) return form.refuse(asked.reason)
  return data({ ok: true as const, amountDong, afterSeconds })
}

export default function Bank() {
  const { t } = useTranslation('demo')
  const { transfers } = useLoaderData<typeof loader>()
  const heard = useActionData<typeof action>()
  // Looking again for new codes forgets the last answer: it is kept here.
  const [answer, setAnswer] = useState(heard)
  useEffect(() => {
    if (heard) setAnswer(heard)
  }, [heard])
  const pressed = useNavigation().formData
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && revalidate(), 3000)
    return () => clearInterval(timer)
  }, [revalidate])
  return (
    <>
      <TopBar title={t('bankPage.title')} backTo="/demo" />
      <PageNarrow>
        <p>{t('bankPage.intro')}</p>
        {answer?.ok && (
          <Notice tone="good">
            {t(answer.afterSeconds ? 'bankPage.sentSlow' : 'bankPage.sent', { sum: formatDong(answer.amountDong) })}
          </Notice>
        )}
        {answer && !answer.ok && <Notice tone="alarm">{answer.lastResult.error?.['']?.[0]}</Notice>}
        {transfers.length === 0 && (
          <EmptyState kind="trung-ga" title={t('bankPage.none')}>
            {t('bankPage.noneHow')}
          </EmptyState>
        )}
        {transfers.map((each) => {
          const sum = formatDong(each.dueDong)
          const busy = (how: string) => pressed?.get('paymentId') === each.paymentId && pressed.get('how') === how
          return (
            <Card key={each.paymentId}>
              <Form method="post" className="grid gap-2.5">
                <input type="hidden" name="paymentId" value={each.paymentId} />
                <input type="hidden" name="dueDong" value={each.dueDong} />
                <h2 className="text-lg">{t('bankPage.order', { code: each.orderCode, seller: each.seller })}</h2>
                <p className="text-ink-soft text-sm">
                  {each.buyer && t('bankPage.from', { buyer: each.buyer })}
                  <br />
                  {t('bankPage.memo', { memo: each.memo })}
                </p>
                {each.isLate && <Notice tone="wait">{t('bankPage.late')}</Notice>}
                <Button type="submit" name="how" value="full" wide busy={busy('full')}>
                  {t(each.isLate ? 'bankPage.fullLate' : 'bankPage.full', { sum })}
                </Button>
                {!each.isLate && (
                  <>
                    <div className="grid grid-cols-2 gap-2.5">
                      <Button type="submit" name="how" value="short" look="quiet" size="tap" busy={busy('short')}>
                        {t('bankPage.short')}
                      </Button>
                      <Button type="submit" name="how" value="over" look="quiet" size="tap" busy={busy('over')}>
                        {t('bankPage.over')}
                      </Button>
                    </div>
                    <Button type="submit" name="how" value="slow" look="quiet" size="tap" wide busy={busy('slow')}>
                      {t('bankPage.slow')}
                    </Button>
                  </>
                )}
              </Form>
            </Card>
          )
        })}
        <ButtonLink to="/demo" look="plain" size="tap">
          {t('bankPage.backToRoles')}
        </ButtonLink>
      </PageNarrow>
    </>
  )
}
