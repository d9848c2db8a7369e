import { expect, it } from 'vitest'
import { dongInWords, numberInWords } from './number-words'

it.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [25, 'hai mươi lăm'],
  [101, 'một trăm linh một'],
  [110, 'một trăm mười'],
  [47_000, 'bốn mươi bảy nghìn'],
  [105_000, 'một trăm linh năm nghìn'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [2_350_500, 'hai triệu ba trăm năm mươi nghìn năm trăm'],
  [1_000_000_000, 'một tỷ'],
])('says %i as "%s"', (value, words) => {
  expect(numberInWords(value)).toBe(words)
})

it('says sums in full', () => {
  expect(dongInWords(47_000)).toBe('bốn mươi bảy nghìn đồng')
  expect(dongInWords(-5_000)).toBe('âm năm nghìn đồng')
})

it('refuses what is no whole number', () => {
  expect(() => numberInWords(1.5)).toThrow(RangeError)
})
