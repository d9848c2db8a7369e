import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPhones, phoneMask } from './mask-phones'

const digit = fc.integer({ min: 0, max: 9 }).map(String)
const phone = fc
  .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.array(digit, { minLength: 8, maxLength: 8 }))
  .map(([first, rest]) => `0${first}${rest.join('')}`)
const separator = fc.constantFrom('', ' ', '.', '-', ' . ', '  ', ' - ', '/')
const word = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

describe('hiding phone numbers', () => {
  it('hides every mobile number, whatever stands between its digits', () => {
    fc.assert(
      fc.property(phone, fc.array(separator, { minLength: 9, maxLength: 9 }), (number, gaps) => {
        const written = [...number].map((each, i) => each + (gaps[i] ?? '')).join('')
        const masked = maskPhones(`gọi em ${written} nhé`)
        expect(masked).toContain(phoneMask)
        expect(masked.replace(/\D/g, '')).toBe('')
      }),
    )
  })

  it('hides numbers in words, with +84, 84, a letter for zero and wide digits', () => {
    fc.assert(
      fc.property(phone, (number) => {
        const spoken = [...number].map((each) => word[Number(each)]).join(' ')
        expect(maskPhones(`số em ${spoken}`)).toBe(`số em ${phoneMask}`)
        for (const start of ['+84', '84', '+84 ', 'o', 'O']) {
          expect(maskPhones(`sđt ${start}${number.slice(1)}.`)).toBe(`sđt ${phoneMask}.`)
        }
        const wide = [...number].map((each) => String.fromCharCode(0xff10 + Number(each))).join('')
        expect(maskPhones(wide)).toBe(phoneMask)
      }),
    )
  })

  it('hides two in a row and a landline', () => {
    expect(maskPhones('0912345678 hoặc 0987654321')).toBe(`${phoneMask} hoặc ${phoneMask}`)
    expect(maskPhones('02383 875 123')).toBe(phoneMask)
    expect(maskPhones('zalo 912345678')).toBe(`zalo ${phoneMask}`)
  })

  it('leaves orders, prices and talk as they are', () => {
    for (const text of [
      'chốt 2 bó cải mèo, A1 x2',
      'em lấy ba bốn bó',
      'giá 15.000 đ hay 20.000 đ ạ?',
      'không chín thì thôi chị nhé',
      'năm 2026 chị bán 1.250.000 đ à',
      'giao 6-7 giờ sáng 23.11.2026',
      'hai bó su su một kg gừng ba quả mướp',
    ]) {
      expect(maskPhones(text)).toBe(text)
    }
  })

  it('keeps any text that has no digits or digit words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[xyz ,.!?]{0,80}$/), (text) => {
        expect(maskPhones(text)).toBe(text)
      }),
    )
  })
})
