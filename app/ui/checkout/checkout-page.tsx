import { Form, useNavigation, useRevalidator } from '@remix-run/react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckoutView } from '#app/domain/market/views'
import { formatPhone } from '#app/domain/people/phone'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { Choice, ChoiceGroup } from '../components/choice'
import { Countdown } from '../components/countdown'
import { Field } from '../components/field'
import { Notice } from '../components/notice'
import { BottomBar, PageNarrow } from '../components/page'
import { TopBar } from '../components/top-bar'
import { OrderLines } from '../order/order-lines'
import { Sums } from '../order/sums'
import { errorAt, type LastResult } from '../people/form-errors'
import { PhoneCode } from '../people/phone-code'
import { useSay } from '../use-say'
import { RideChoice } from './ride-choice'

/** One page: where to, who, how to pay. What was said last time is filled in already. */
export function CheckoutPage({ view, lastResult }: { view: CheckoutView; lastResult: LastResult | undefined }) {
  const { t } = useTranslation('checkout')
  const say = useSay()
  const navigation = useNavigation()
  const { revalidate } = useRevalidator()
  const formId = useId()
  const { order } = view
  const [ride, setRide] = useState(view.options[view.suggestedOption] ?? view.options[0] ?? null)
  const isSure = view.isSignedIn && view.phone !== null
  const total = order.goodsDong + (ride?.feeDong ?? 0) - order.creditDong
  const isSending = navigation.state !== 'idle' && navigation.formMethod === 'POST'
  const back = order.liveSlug ? `/live/${order.liveSlug}` : '/'
  return (
    <>
      <TopBar title={t('title')} backTo={back} />
      <PageNarrow>
        <Card>
          <OrderLines lines={order.lines} />
          {order.holdUntil && (
            <p className="mt-3 flex items-baseline justify-between border-line border-t pt-2.5 font-semibold text-leaf-ink">
              {t('holdLeft')}
              <span className="text-xl">
                <Countdown until={order.holdUntil} now={order.now} onEnd={revalidate} />
              </span>
            </p>
          )}
        </Card>
        <RideChoice view={view} form={formId} error={errorAt(lastResult, 'option')} onChoose={setRide} />
        <Field
          form={formId}
          label={t('name')}
          name="name"
          autoComplete="name"
          maxLength={60}
          placeholder={t('namePlaceholder')}
          defaultValue={view.name ?? ''}
          error={errorAt(lastResult, 'name')}
          required
        />
        <ChoiceGroup legend={t('pay')} error={errorAt(lastResult, 'method')}>
          <Choice
            form={formId}
            name="method"
            value="vietqr"
            title={t('vietqr')}
            detail={view.qrAllowed ? t('vietqrHint') : t('qrNo')}
            defaultChecked={view.qrAllowed}
            disabled={!view.qrAllowed}
            required
          />
          <Choice
            form={formId}
            name="method"
            value="cod"
            title={t('cod')}
            detail={view.codAllowed ? t('codHint') : t('codNo')}
            defaultChecked={!view.qrAllowed && view.codAllowed}
            disabled={!view.codAllowed}
          />
        </ChoiceGroup>
        <Field
          form={formId}
          label={t('noteLabel')}
          name="note"
          maxLength={200}
          placeholder={t('notePlaceholder')}
          error={errorAt(lastResult, 'note')}
        />
        <Card>
          <Sums
            rows={[
              { what: t('goods'), dong: order.goodsDong },
              ride && { what: t('delivery'), dong: ride.feeDong },
              order.creditDong > 0 && { what: t('credit'), dong: -order.creditDong },
              { what: t('total'), dong: total, isTotal: true },
            ]}
          />
          {ride && (
            <p className="mt-2 text-ink-soft text-sm">
              {t('closes', { when: say.when(ride.closesAt, order.now) })} {t('feeFallen')}
            </p>
          )}
        </Card>
        {isSure ? (
          <p className="text-ink-soft">{t('phoneKnown', { phone: formatPhone(view.phone ?? '') })}</p>
        ) : (
          <Card>
            <p className="mb-3 text-ink-soft text-sm">{t('phoneWhy')}</p>
            <PhoneCode next={`/orders/${order.id}/checkout`} />
          </Card>
        )}
        {errorAt(lastResult, '') && <Notice tone="wait">{errorAt(lastResult, '')}</Notice>}
        <Form id={formId} method="post">
          {isSure && (
            <BottomBar>
              <Button type="submit" wide busy={isSending} disabled={ride === null}>
                {t('place', { sum: say.dong(total) })}
              </Button>
            </BottomBar>
          )}
        </Form>
      </PageNarrow>
    </>
  )
}
