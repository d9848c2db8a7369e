// What a buyer or a seller's family may send about an order, parsed by the same schemas on both ends.
import * as z from 'zod/mini'

export const placeOrderInput = z.object({
  orderId: z.uuid(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  tripId: z.uuid(),
  placeId: z.uuid(),
  method: z.enum(['vietqr', 'cod']),
  /** The fee that stood on the page, in đồng: a higher one now is refused, a lower one is taken. */
  seenFeeDong: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  note: z.optional(z.string().check(z.trim(), z.maxLength(200))),
})
export type PlaceOrderInput = z.infer<typeof placeOrderInput>

export const cancelReasons = [
  'buyer-changed-mind',
  'out-of-stock',
  'weather',
  'road-cut',
  'buyer-unreachable',
  'other',
] as const
export type CancelReason = (typeof cancelReasons)[number]
export const cancelOrderInput = z.object({ orderId: z.uuid(), reason: z.enum(cancelReasons) })

/** Last part of an order's short link `/o/<code>-<last three digits of the phone>`. */
export const orderLinkSchema = z.string().check(z.regex(/^[A-Z0-9]{5,12}-[0-9]{3}$/))

export type PlaceRefusal =
  | 'not-found'
  | 'not-signed-in'
  /** Signed in without a phone number that was proved by a code. */
  | 'no-phone'
  | 'hold-expired'
  /** Cancelled, expired or refused: nothing to place any more. */
  | 'order-over'
  | 'trip-closed'
  | 'trip-full'
  | 'out-of-reach'
  | 'fee-changed'
  | 'method-not-allowed'

/** `paid`: money has come or is said to have; the family has to be asked. */
export type CancelRefusal = 'not-found' | 'not-allowed' | 'too-late' | 'paid'
