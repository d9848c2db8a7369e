import { Form, useNavigation } from '@remix-run/react'
import { Scissors, Truck, Video } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TodayView } from '#app/domain/selling/views'
import { Button, ButtonLink } from '../components/button'
import { useSay } from '../use-say'
import { useAmounts } from './amounts'
import { ListenButton } from './listen-button'
import { CallLink } from './phone-links'

/** One sentence and one thing to press. */
export function TodayStepCard({ today, search, formId }: { today: TodayView; search: string; formId: string }) {
  const { t } = useTranslation('seller')
  const { sentence, action } = useStep(today, search, formId)
  return (
    <section className="grid gap-4">
      <div className="flex items-start gap-3">
        <h1 className="min-w-0 flex-1 text-balance pt-1">{sentence}</h1>
        <ListenButton text={sentence} what={t('tabToday')} />
      </div>
      {action}
    </section>
  )
}

function useStep(
  { step, family, now }: TodayView,
  search: string,
  formId: string,
): { sentence: string; action: ReactNode } {
  const { t } = useTranslation('seller')
  const say = useSay()
  const amounts = useAmounts()
  const link = (to: string, label: string, icon: ReactNode) => (
    <ButtonLink to={`${to}${search}`} size="seller" wide icon={icon}>
      {label}
    </ButtonLink>
  )
  const day = (at: string) => say.atHead(say.day(at, now))
  switch (step.kind) {
    case 'not-verified':
      return {
        sentence: t('step.notVerified'),
        action: (
          <div className="grid gap-3">
            {family.officer && <CallLink phone={family.officer.phone} label={t('step.callOfficer')} size="seller" />}
            <ButtonLink to={`/seller/rehearse${search}`} look="quiet" wide>
              {t('step.rehearse')}
            </ButtonLink>
          </div>
        ),
      }
    case 'suspended':
      return {
        sentence: t('step.suspended'),
        action: family.officer && <CallLink phone={family.officer.phone} label={t('step.callOfficer')} size="seller" />,
      }
    case 'selling-now':
      return {
        sentence: t('step.sellingNow'),
        action: (
          <ButtonLink
            to={`/seller/live/${step.slug}${search}`}
            look="live"
            size="seller"
            wide
            icon={<Video aria-hidden size={30} />}
          >
            {t('step.backToLive')}
          </ButtonLink>
        ),
      }
    case 'deliver':
      return {
        sentence: t('step.deliver', { count: step.households }),
        action: link(`/seller/trip/${step.tripId}`, t('step.goDeliver'), <Truck aria-hidden size={30} />),
      }
    case 'cut':
      return {
        sentence: t(step.isTime ? 'step.cutNow' : 'step.cutLater', {
          when: day(step.departsAt),
          what: amounts.many(step.amounts),
        }),
        action: link(
          `/seller/trip/${step.tripId}`,
          t(step.isTime ? 'step.startCut' : 'step.seeCut'),
          <Scissors aria-hidden size={30} />,
        ),
      }
    case 'leave':
      return {
        sentence: t('step.leave', { count: step.households, when: say.when(step.departsAt, now) }),
        action: link(`/seller/trip/${step.tripId}`, t('step.pack'), <Truck aria-hidden size={30} />),
      }
    case 'announced':
      return {
        sentence: step.isNow
          ? t('step.announcedNow')
          : say.atHead(t('step.announced', { when: say.when(step.at, now) })),
        action: (
          <ButtonLink
            to={`/seller/live/${step.slug}${search}`}
            look={step.isNow ? 'live' : 'main'}
            size="seller"
            wide
            icon={<Video aria-hidden size={30} />}
          >
            {t(step.isNow ? 'step.sellLive' : 'step.openLive')}
          </ButtonLink>
        ),
      }
    case 'sell-live':
      return { sentence: t('step.noOrders'), action: <SellNowButton id={formId} size="seller" /> }
    case 'list-produce':
      return { sentence: t('step.noProduce'), action: link('/seller/list', t('step.listProduce'), null) }
  }
}

/** `id`: of the live it may make, so that pressing twice makes one. Makes a live of everything offered now, or opens the one that is due, and leads into the studio. */
export function SellNowButton({ id, size }: { id: string; size: 'seller' | 'main' }) {
  const { t } = useTranslation('seller')
  const navigation = useNavigation()
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="sell-now" />
      <input type="hidden" name="id" value={id} />
      <Button
        type="submit"
        look="live"
        size={size}
        wide
        busy={navigation.state !== 'idle' && navigation.formData?.get('intent') === 'sell-now'}
        icon={<Video aria-hidden size={28} />}
      >
        {t('step.sellLive')}
      </Button>
    </Form>
  )
}
