import { describe, expect, it } from 'vitest'
import { checkoutForm, optionValue, readOption } from './checkout-form'

const option = {
  tripId: '018f0000-0000-7000-8000-00000000aaaa',
  placeId: '018f0000-0000-7000-8000-00000000bbbb',
  feeDong: 12000,
}

describe('the checkout form', () => {
  it('reads back the ride it wrote, with the fee that was seen', () => {
    const { feeDong, ...ride } = option
    expect(readOption(optionValue(option))).toEqual({ ...ride, seenFeeDong: feeDong })
  })

  it('takes no option that is not one of ours', () => {
    for (const bad of [
      '',
      '1|2|3',
      `${option.tripId}|${option.placeId}|-1`,
      `${option.tripId}|${option.placeId}|1.5`,
    ]) {
      expect(readOption(bad)).toBeNull()
      expect(checkoutForm.safeParse({ option: bad, name: 'Hoa', method: 'cod' }).success).toBe(false)
    }
  })

  it('wants a name that is more than spaces', () => {
    expect(checkoutForm.safeParse({ option: optionValue(option), name: '   ', method: 'cod' }).success).toBe(false)
  })
})
