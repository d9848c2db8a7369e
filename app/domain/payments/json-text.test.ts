import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JsonText, NumberText, readJsonObject } from './json-text'

function toPlain(value: JsonText): unknown {
  if (value instanceof NumberText) return Number(value.text)
  if (Array.isArray(value)) return value.map(toPlain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toPlain(item as JsonText)]))
  return value
}

describe('JSON read as text', () => {
  it('keeps numbers as they were written', () => {
    expect(readJsonObject('{"id": 92704123456789012345, "sum":47000.50,"exp":1e999}')).toEqual({
      id: new NumberText('92704123456789012345'),
      sum: new NumberText('47000.50'),
      exp: new NumberText('1e999'),
    })
  })

  it('agrees with JSON.parse on every object', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })),
        fc.constantFrom(0, 2),
        (object, indent) => {
          const text = JSON.stringify(object, null, indent)
          const read = readJsonObject(text)
          expect(read && toPlain(read)).toEqual(JSON.parse(text))
        },
      ),
    )
  })

  it('takes nothing that JSON.parse refuses, and never throws', () => {
    const mutated = fc.tuple(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), fc.string({ maxLength: 3 }))
    fc.assert(
      fc.property(mutated, ([object, at, junk]) => {
        const good = JSON.stringify(object)
        const bad = good.slice(0, at % good.length) + junk + good.slice((at % good.length) + 1)
        if (readJsonObject(bad) !== null) JSON.parse(bad)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['', '[]', '1', '"a"', '{"a":1,"a":2}', '{"a":01}', '{"a":1}x', `${'{"a":'.repeat(9)}1${'}'.repeat(9)}`])(
    'refuses %s',
    (text) => expect(readJsonObject(text)).toBeNull(),
  )
})
