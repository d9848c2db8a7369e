import * as z from 'zod/mini'

const whole = (text: unknown) => (typeof text === 'string' && /^\d{1,10}$/.test(text) ? Number(text) : text)

/** A tap as the socket's `order:hold` and `POST /hold` bring it. */
export const holdInput = z.object({
  /** Made on the phone before the first send; the same key has the same decision for ever. */
  key: z.uuid(),
  lotId: z.uuid(),
  quantity: z.int().check(z.minimum(1), z.maximum(1000)),
  /** The room it was tapped in; absent on a lot's own page. */
  slug: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,80}$/))),
  /** Price per unit the buyer saw, in đồng: another price now is refused, never taken silently. */
  seenPriceDong: z.int().check(z.minimum(0), z.maximum(2_000_000_000)),
})

/** A tap as a plain form sends it, where there is no script: text fields of the socket's `order:hold`. */
export const holdForm = z.object({
  key: z.uuid('wrong'),
  lotId: z.uuid('wrong'),
  quantity: z.pipe(z.transform(whole), z.int('wrong').check(z.minimum(1), z.maximum(1000))),
  seenPriceDong: z.pipe(z.transform(whole), z.int('wrong').check(z.minimum(0), z.maximum(2_000_000_000))),
})
