import { useFetcher } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyLotView, ProduceView } from '#app/domain/selling/views'
import { newKey } from '#app/realtime/new-key'
import { Button, ButtonLink } from '../components/button'
import { Card } from '../components/card'
import { Choice } from '../components/choice'
import { EmptyState } from '../components/empty-state'
import { Field } from '../components/field'
import { Section } from '../components/page'
import { Price } from '../components/price'
import { ProducePicture } from '../components/produce-picture'
import { Sheet } from '../components/sheet'
import { StateChip } from '../components/state-chip'
import { useSay } from '../use-say'

type Answer = { ok: boolean; message?: string }

/** What the family offers, what it closed today, and what it may offer again. */
export function ProduceBody({ produce, search }: { produce: ProduceView; search: string }) {
  const { t } = useTranslation('products')
  const mayList = produce.family.right !== 'helper'
  const open = produce.lots.filter((lot) => lot.isOpen)
  const closed = produce.lots.filter((lot) => !lot.isOpen)
  return (
    <>
      {mayList && (
        <ButtonLink
          to={`/seller/list${search}`}
          size="seller"
          wide
          icon={<Plus aria-hidden size={30} strokeWidth={2.5} />}
        >
          {t('listNew')}
        </ButtonLink>
      )}
      {produce.lots.length === 0 && produce.earlier.length === 0 && <EmptyState title={t('nothing')} />}
      {open.length > 0 && (
        <Section title={t('offered')}>
          <div className="grid gap-3">
            {open.map((lot) => (
              <LotRow key={lot.lotId} lot={lot} mayChange={mayList} />
            ))}
          </div>
        </Section>
      )}
      {closed.length > 0 && (
        <Section title={t('closedNow')}>
          <div className="grid gap-3">
            {closed.map((lot) => (
              <ClosedRow key={lot.lotId} lot={lot} mayChange={mayList} />
            ))}
          </div>
        </Section>
      )}
      {mayList && produce.earlier.length > 0 && (
        <Section title={t('earlier')}>
          <div className="grid gap-3">
            {produce.earlier.map((one) => (
              <EarlierRow key={one.productId} one={one} />
            ))}
          </div>
        </Section>
      )}
    </>
  )
}

function LotRow({ lot, mayChange }: { lot: MyLotView; mayChange: boolean }) {
  const { t } = useTranslation('products')
  const say = useSay()
  const fetcher = useFetcher<Answer>()
  return (
    <Card flush className={fetcher.formData?.get('intent') === 'close' ? 'opacity-50' : ''}>
      <div className="flex gap-3">
        <ProducePicture picture={lot.picture} alt="" sizes="120px" className="w-30 shrink-0 self-stretch" />
        <div className="min-w-0 flex-1 py-3 pr-3">
          <p className="flex items-start justify-between gap-2">
            <span className="font-bold text-xl leading-tight">{lot.name}</span>
            <span className="rounded-chip bg-sunk px-2.5 py-0.5 font-bold text-sm">{lot.code}</span>
          </p>
          <Price dong={lot.priceDong} unit={say.unit(lot.unit)} />
          <p className="font-bold text-2xl">{t('left', { amount: say.amount(lot.left, lot.unit) })}</p>
          <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
            {lot.sold > 0 && t('soldSoFar', { amount: say.amount(lot.sold, lot.unit) })}
            {lot.inGround && <StateChip>{t('ground')}</StateChip>}
          </p>
        </div>
      </div>
      {mayChange && (
        <div className="grid grid-cols-2 gap-2 border-line border-t p-3">
          <fetcher.Form method="post">
            <input type="hidden" name="lotId" value={lot.lotId} />
            <Button type="submit" name="intent" value="close" look="danger" wide>
              {t('soldOut')}
            </Button>
          </fetcher.Form>
          <ChangeLot lot={lot} />
        </div>
      )}
    </Card>
  )
}

function ChangeLot({ lot }: { lot: MyLotView }) {
  const { t } = useTranslation('products')
  const say = useSay()
  const fetcher = useFetcher<Answer>()
  const [open, setOpen] = useState(false)
  const isSaved = fetcher.state === 'idle' && fetcher.data?.ok === true
  useEffect(() => {
    if (isSaved) setOpen(false)
  }, [isSaved])
  return (
    <Sheet
      title={lot.name}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button look="quiet" wide>
          {t('change')}
        </Button>
      }
    >
      <fetcher.Form method="post" className="grid gap-4">
        <input type="hidden" name="intent" value="change" />
        <input type="hidden" name="lotId" value={lot.lotId} />
        <Field
          label={t('leftToSell', { unit: say.unit(lot.unit) })}
          name="left"
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={5}
          required
          defaultValue={lot.left}
          suffix={say.unit(lot.unit)}
          className="!text-2xl !font-bold"
        />
        <Field
          label={t('price', { unit: say.unit(lot.unit) })}
          name="priceDong"
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={8}
          required
          defaultValue={lot.priceDong}
          suffix="đ"
          className="!text-2xl !font-bold"
        />
        <Choice type="checkbox" name="inGround" defaultChecked={lot.inGround} title={t('inGround')} />
        {fetcher.data && !fetcher.data.ok && (
          <p role="alert" className="font-semibold text-live-ink">
            {fetcher.data.message}
          </p>
        )}
        <Button type="submit" size="seller" wide busy={fetcher.state !== 'idle'}>
          {t('save')}
        </Button>
      </fetcher.Form>
    </Sheet>
  )
}

function ClosedRow({ lot, mayChange }: { lot: MyLotView; mayChange: boolean }) {
  const { t } = useTranslation('products')
  const say = useSay()
  const fetcher = useFetcher<Answer>()
  return (
    <div className="flex items-center gap-3 rounded-card border border-line border-dashed p-3">
      <ProducePicture picture={lot.picture} alt="" sizes="64px" className="size-16 shrink-0 rounded-field opacity-70" />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{lot.name}</span>
        {lot.sold > 0 && (
          <span className="block text-ink-soft text-sm">
            {t('soldSoFar', { amount: say.amount(lot.sold, lot.unit) })}
          </span>
        )}
      </span>
      {mayChange && (
        <fetcher.Form method="post">
          <input type="hidden" name="lotId" value={lot.lotId} />
          <Button type="submit" name="intent" value="reopen" look="quiet" size="tap" busy={fetcher.state !== 'idle'}>
            {t('sellAgain')}
          </Button>
        </fetcher.Form>
      )}
    </div>
  )
}

function EarlierRow({ one }: { one: ProduceView['earlier'][number] }) {
  const { t } = useTranslation('products')
  const say = useSay()
  const fetcher = useFetcher<Answer>()
  const offer = () => {
    const { productId, unit, priceDong, quantity } = one
    fetcher.submit({ intent: 'offer-again', lotId: newKey(), productId, unit, priceDong, quantity }, { method: 'post' })
  }
  return (
    <div className="flex items-center gap-3 rounded-card border border-line bg-card p-3">
      <ProducePicture picture={one.picture} alt="" sizes="64px" className="size-16 shrink-0 rounded-field" />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold text-lg leading-tight">{one.name}</span>
        <Price dong={one.priceDong} unit={say.unit(one.unit)} size="line" />
      </span>
      <Button look="quiet" size="tap" busy={fetcher.state !== 'idle'} onClick={offer}>
        {t('offerAgain', { amount: say.amount(one.quantity, one.unit) })}
      </Button>
    </div>
  )
}
