import { describe, expect, it } from 'vitest'
import { readPhone } from './phone-reader.server'

describe('reading phone numbers', () => {
  it.each([
    ['0912345678', '+84912345678'],
    ['0987 654 321', '+84987654321'],
    ['+84 38 123 4567', '+84381234567'],
    ['84981234567', '+84981234567'],
    ['0912.345.678', '+84912345678'],
    ['０９１２３４５６７８', '+84912345678'],
    ['(+84) 912-345-678', '+84912345678'],
  ])('takes %s', (typed, e164) => expect(readPhone(typed)).toBe(e164))

  it('takes Wintel numbers, which libphonenumber does not know', () =>
    expect(readPhone('055 812 3456')).toBe('+84558123456'))

  it.each([
    ['a number that is too short', '0281234567'],
    ['a landline', '02383855123'],
    ['no prefix in use', '0123456789'],
    ['an 11-digit number of before 2018', '01664223299'],
    ['a foreign number', '+14155552671'],
    ['an extension', '0912345678 ext 5'],
    ['words', 'không có'],
    ['nothing', ''],
    ['a novel', '0'.repeat(500)],
  ])('refuses %s', (_what, typed) => expect(readPhone(typed)).toBeNull())
})
