import type { SubmissionResult } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { baseOf, type Kind } from '#app/domain/products/kinds'
import { Button } from '../components/button'
import { Choice, ChoiceGroup } from '../components/choice'
import { Field } from '../components/field'
import { Notice } from '../components/notice'
import { BottomBar } from '../components/page'
import { useSay } from '../use-say'
import { PhotoInput } from './photo-input'
import { usePhotoUpload } from './use-photo-upload'

/** The usual price of another unit than the kind's own follows its weight. */
function usualPrice(kind: Kind, unit: string): number {
  const own = baseOf(kind, kind.defaultUnit) ?? 1
  const base = baseOf(kind, unit) ?? own
  return Math.max(1000, Math.round((kind.price.usual * base) / own / 1000) * 1000)
}

/** One screen for a lot: photo, how many (the one number), and a price that is filled in already. */
export function ListForm({
  kind,
  ids,
  search,
  refusal,
}: {
  kind: Kind
  ids: { product: string; lot: string }
  search: string
  refusal: SubmissionResult | undefined
}) {
  const { t } = useTranslation('products')
  const say = useSay()
  // Kept from the first rendering: a second press, or a photo on its way, must mean the same lot.
  const [{ product, lot }] = useState(ids)
  const [unit, setUnit] = useState<string>(kind.defaultUnit)
  const usual = usualPrice(kind, unit)
  const [price, setPrice] = useState(String(usual))
  const upload = usePhotoUpload(product, search)
  const navigation = useNavigation()
  const error = (name: string) => refusal?.error?.[name]?.[0]
  const ratio = Number(price) / usual
  const warning = ratio < 0.5 ? t('priceLow') : ratio > 2 ? t('priceHigh') : t('usualPrice', { price: say.dong(usual) })
  return (
    <Form method="post" className="grid gap-5">
      <input type="hidden" name="productId" value={product} />
      <input type="hidden" name="lotId" value={lot} />
      <input type="hidden" name="kind" value={kind.id} />
      {upload.photo && <input type="hidden" name="photoId" value={upload.photo.id} />}
      {error('') && <Notice tone="alarm">{error('')}</Notice>}
      <PhotoInput upload={upload} kind={kind.id} />
      <Field
        label={t('howMany')}
        name="quantity"
        inputMode="numeric"
        pattern="[0-9]*"
        required
        maxLength={5}
        autoComplete="off"
        suffix={say.unit(unit)}
        error={error('quantity')}
        className="!text-4xl !font-bold"
      />
      <Field
        label={t('price', { unit: say.unit(unit) })}
        name="priceDong"
        inputMode="numeric"
        pattern="[0-9]*"
        required
        maxLength={8}
        autoComplete="off"
        value={price}
        onChange={(event) => setPrice(event.target.value.replace(/\D/g, ''))}
        suffix="đ"
        hint={warning}
        error={error('priceDong')}
        className="!text-2xl !font-bold"
      />
      {kind.units.length > 1 ? (
        <ChoiceGroup legend={t('unit')} error={error('unit')}>
          {kind.units.map((one) => (
            <Choice
              key={one.unit}
              name="unit"
              value={one.unit}
              checked={unit === one.unit}
              onChange={() => {
                setUnit(one.unit)
                setPrice(String(usualPrice(kind, one.unit)))
              }}
              title={say.atHead(say.unit(one.unit))}
            />
          ))}
        </ChoiceGroup>
      ) : (
        <input type="hidden" name="unit" value={unit} />
      )}
      <Choice type="checkbox" name="inGround" title={t('inGround')} />
      <BottomBar>
        <Button type="submit" size="seller" wide busy={navigation.state === 'submitting'}>
          {t('publish')}
        </Button>
      </BottomBar>
    </Form>
  )
}
