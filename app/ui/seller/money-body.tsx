import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MoneyOutcome } from '#app/domain/payments/views'
import type { MoneyLine, MoneyView } from '#app/domain/selling/views'
import { dongInWords } from '#app/domain/shared/number-words'
import { Button } from '../components/button'
import { Card } from '../components/card'
import { Field } from '../components/field'
import { Notice } from '../components/notice'
import { Section } from '../components/page'
import { Price } from '../components/price'
import { useSay } from '../use-say'
import { ListenButton } from './listen-button'
import { speak } from './speech'

type Answer = { ok: true; value: MoneyOutcome } | { ok: false; message: string }

export function MoneyBody({ money }: { money: MoneyView }) {
  const { t } = useTranslation('seller')
  return (
    <>
      <Section title={t('money.lookTitle')}>
        {money.toLookAt.length === 0 ? (
          <Notice>{t('money.nothingToLook')}</Notice>
        ) : (
          <div className="grid gap-3">
            <p className="text-ink-soft">{t('money.lookHint')}</p>
            {money.toLookAt.map((line) => (
              <LookCard key={line.paymentId} line={line} now={money.now} />
            ))}
          </div>
        )}
      </Section>
      <Lines title={t('money.came')} sum={money.cameDong} lines={money.came} now={money.now} />
      <Lines title={t('money.owed')} sum={money.owedDong} lines={money.owed} now={money.now} />
      <section className="flex items-center justify-between gap-3 rounded-card border border-line bg-card p-4">
        <h2>{t('money.delivery')}</h2>
        <Price dong={money.carryingDong} size="big" />
      </section>
    </>
  )
}

/** One transfer to look for: the sum as the bank's app shows it, the memo, and three answers. */
function LookCard({ line, now }: { line: MoneyView['toLookAt'][number]; now: string }) {
  const { t } = useTranslation('seller')
  const say = useSay()
  const fetcher = useFetcher<Answer>()
  const [asks, setAsks] = useState(false)
  const answer = fetcher.data
  const verdict = answer?.ok ? answer.value : null
  useEffect(() => {
    if (verdict?.verdict === 'full')
      speak(t('money.verdictFull', { code: line.code, sum: dongInWords(verdict.paidDong) }))
    if (verdict?.verdict === 'short')
      speak(t('money.verdictShort', { code: line.code, sum: dongInWords(verdict.dueDong) }))
  }, [verdict, t, line.code])
  const press = (value: string, label: string, look: 'main' | 'quiet') => (
    <Button type="submit" name="answer" value={value} look={look} busy={fetcher.formData?.get('answer') === value}>
      {label}
    </Button>
  )
  return (
    <Card className="grid gap-3">
      <div className="flex items-start justify-between gap-3">
        <div>
          <Price dong={line.amountDong} size="huge" />
          <p className="font-bold text-xl tracking-wider">{t('money.memo', { memo: line.memo })}</p>
          <p className="text-ink-soft">{t('money.saidAt', { name: line.buyer, when: say.when(line.at, now) })}</p>
        </div>
        <ListenButton
          text={`${dongInWords(line.amountDong)}. ${t('money.memo', { memo: line.memo.split('').join(' ') })}`}
          what={say.dong(line.amountDong)}
        />
      </div>
      <fetcher.Form method="post" className="grid gap-3">
        <input type="hidden" name="paymentId" value={line.paymentId} />
        {asks ? (
          <>
            <Field
              label={t('money.cameHowMuch')}
              name="cameDong"
              inputMode="numeric"
              pattern="[0-9]*"
              maxLength={9}
              required
              suffix="đ"
              className="!text-2xl !font-bold"
            />
            {press('short', t('money.confirmShort'), 'main')}
            <Button look="plain" size="tap" onClick={() => setAsks(false)}>
              {t('money.cancel')}
            </Button>
          </>
        ) : (
          <>
            {press('full', t('money.full'), 'main')}
            <div className="grid grid-cols-2 gap-2">
              <Button look="quiet" onClick={() => setAsks(true)}>
                {t('money.short')}
              </Button>
              {press('not-seen', t('money.notSeen'), 'quiet')}
            </div>
          </>
        )}
        {answer && !answer.ok && (
          <p role="alert" className="font-semibold text-live-ink">
            {answer.message}
          </p>
        )}
      </fetcher.Form>
    </Card>
  )
}

function Lines({
  title,
  sum,
  lines,
  now,
}: {
  title: string
  sum: number
  lines: ReadonlyArray<MoneyLine & { isCash: boolean }>
  now: string
}) {
  const { t } = useTranslation('seller')
  const say = useSay()
  return (
    <Section title={title} aside={<Price dong={sum} size="big" />}>
      {lines.length === 0 ? (
        <p className="text-ink-soft">{t('money.none')}</p>
      ) : (
        <ul className="overflow-hidden rounded-card border border-line bg-card">
          {lines.map((line) => (
            <li
              key={line.orderId + line.at}
              className="flex items-center justify-between gap-3 border-line border-b px-4 py-3 last:border-b-0"
            >
              <span className="min-w-0">
                <span className="block truncate font-semibold">{line.buyer}</span>
                <span className="block text-ink-soft text-sm">
                  {say.when(line.at, now)} · {t(line.isCash ? 'money.cash' : 'money.transfer')}
                </span>
              </span>
              <Price dong={line.amountDong} size="card" />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
