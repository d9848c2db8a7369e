import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeAlphabet, isCode, makeCode } from './code'

const bytes = fc.uint8Array({ minLength: 6, maxLength: 6 })

describe('codes', () => {
  it('has 25 characters, none easily mistaken for another', () => {
    expect(new Set(codeAlphabet).size).toBe(25)
    expect(codeAlphabet).not.toMatch(/[0O1IL5S2Z8B]/)
  })

  it('accepts what it made', () => {
    fc.assert(fc.property(bytes, (b) => isCode(makeCode(b, 6))))
  })

  it('notices any one wrong character', () => {
    fc.assert(
      fc.property(bytes, fc.nat(6), fc.nat(24), (b, at, other) => {
        const code = makeCode(b, 6)
        const wrong = codeAlphabet[other] as string
        fc.pre(code[at] !== wrong)
        expect(isCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBe(false)
      }),
    )
  })

  it('refuses what is no code', () => {
    for (const bad of ['', 'A', 'AC', 'abc123', 'O0O0O0']) expect(isCode(bad)).toBe(false)
  })
})
