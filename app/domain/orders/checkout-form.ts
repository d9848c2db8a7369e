// What the checkout's one page sends: the chosen ride as one value, who receives it, and how it is paid.
import * as z from 'zod/mini'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const optionPattern = new RegExp(`^(${uuid})\\|(${uuid})\\|(\\d{1,7})$`, 'i')

/** A ride, a place and the fee that stood beside it, as one form value. */
export function optionValue(option: { tripId: string; placeId: string; feeDong: number }): string {
  return `${option.tripId}|${option.placeId}|${option.feeDong}`
}

export function readOption(value: string): { tripId: string; placeId: string; seenFeeDong: number } | null {
  const [, tripId, placeId, fee] = optionPattern.exec(value) ?? []
  return tripId && placeId && fee ? { tripId, placeId, seenFeeDong: Number(fee) } : null
}

export const checkoutForm = z.object({
  option: z.string('choose').check(z.regex(optionPattern, 'choose')),
  name: z.string('required').check(z.trim(), z.minLength(1, 'required'), z.maxLength(60, 'tooLong')),
  method: z.enum(['vietqr', 'cod'], 'choose'),
  note: z.optional(z.string().check(z.trim(), z.maxLength(200, 'tooLong'))),
})
