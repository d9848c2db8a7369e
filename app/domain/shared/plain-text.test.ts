import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from './plain-text'

describe('plainText', () => {
  it('drops what shows nothing, turns the line around or cannot be kept', () => {
    expect(plainText('Chị\u0000 Hoa\u200b')).toBe('Chị Hoa')
    expect(plainText('\u202e321 Hoa')).toBe('321 Hoa')
    expect(plainText('\ud83e Hoa')).toBe(' Hoa')
    expect(plainText('H\u0301\u0301\u0301\u0301\u0301\u0301')).toBe('H\u0301\u0301\u0301')
  })
  it('is empty when nothing would be seen', () => {
    expect(['\u200b\u2060', ' \u200d ', '\u0000'].map(plainText)).toEqual(['', '', ''])
  })
  it('keeps letters, emoji, lines and what looks like code', () => {
    for (const kept of ['Chị Lương Thị Xên', '🥬👨‍👩‍👧', 'dòng 1\ndòng 2', "<b>' OR 1=1 --"])
      expect(plainText(kept)).toBe(kept)
  })
  it('makes one of the two ways to type a letter', () => {
    expect(plainText('ế'.normalize('NFD'))).toBe('ế'.normalize('NFC'))
  })
  it('done twice is the same as once', () => {
    const pieces = fc.constantFrom('e', '\u0301', '\u0302', ' ', '\u200d', '\u0000', '\ud83e', '\udd6c', '\u202e', '\n')
    const texts = fc.string({ unit: pieces })
    fc.assert(fc.property(texts, (text) => plainText(plainText(text)) === plainText(text)))
  })
})
