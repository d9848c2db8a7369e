// What the farmer's forms may say. Keys in i18n `forms` as messages.
import * as z from 'zod/mini'
import { lotOffer } from '../products/lot-offer'
import { wholeField } from '../shared/whole-number'

const id = z.uuid('wrong')
const optionalText = (most: number) => z.optional(z.string().check(z.trim(), z.maxLength(most, 'tooLong')))
const checkbox = z.pipe(
  z.optional(z.string()),
  z.transform((value) => value === 'on'),
)

export const sellNowInput = z.object({ intent: z.literal('sell-now'), id })

export const listProductInput = z.object({
  productId: id,
  lotId: id,
  photoId: z.optional(id),
  kind: z.string().check(z.minLength(1, 'choose'), z.maxLength(40)),
  name: optionalText(60),
  ...lotOffer,
  inGround: checkbox,
})

export const produceInput = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('close'), lotId: id }),
  z.object({ intent: z.literal('reopen'), lotId: id }),
  z.object({
    intent: z.literal('change'),
    lotId: id,
    priceDong: lotOffer.priceDong,
    left: wholeField(0, 10_000),
    inGround: checkbox,
  }),
  z.object({
    intent: z.literal('offer-again'),
    productId: id,
    lotId: id,
    unit: lotOffer.unit,
    priceDong: lotOffer.priceDong,
    quantity: lotOffer.quantity,
  }),
])

export const announceInput = z.object({
  id,
  title: optionalText(80),
  /** Days from today: 0–13. */
  day: wholeField(0, 13),
  /** "19:30", the clock in Vietnam. */
  time: z.string().check(z.regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'choose')),
  lotIds: z.pipe(
    z.optional(z.union([z.array(id), id])),
    z.transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value])),
  ),
})

/** A ride taken on: day from today, hour in Vietnam, what it carries and costs. */
export const rideInput = z.object({
  id,
  day: z.pipe(
    z.enum(['0', '1', '2'], 'choose'),
    z.transform((value) => (({ '0': 0, '1': 1, '2': 2 }) as const)[value]),
  ),
  hour: z.pipe(
    z.enum(['6', '16'], 'choose'),
    z.transform((value) => (({ '6': 6, '16': 16 }) as const)[value]),
  ),
  capacityKg: wholeField(1, 1000),
  petrolDong: wholeField(0, 1_000_000, 'sum'),
  labourDong: wholeField(0, 1_000_000, 'sum'),
})

export const tripInput = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('cut') }),
  z.object({ intent: z.literal('send') }),
  z.object({
    intent: z.literal('deliver'),
    orderId: id,
    code: z.string().check(z.trim(), z.regex(/^\d{4}$/, 'wrong')),
  }),
  z.object({ intent: z.literal('seen'), orderId: id }),
  z.object({
    intent: z.literal('refuse'),
    orderId: id,
    reason: z.enum(['not-there', 'changed-mind', 'bad-produce', 'other']),
  }),
])

export const moneyInput = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('full'), paymentId: id }),
  z.object({ answer: z.literal('not-seen'), paymentId: id }),
  z.object({
    answer: z.literal('short'),
    paymentId: id,
    cameDong: wholeField(1, 2_000_000_000, 'sum'),
  }),
])

export const studioInput = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('go-live') }),
  z.object({ intent: z.literal('end') }),
  z.object({ intent: z.literal('cancel') }),
  z.object({ intent: z.literal('pin'), lotId: id }),
])
