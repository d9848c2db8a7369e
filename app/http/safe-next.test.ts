import { describe, expect, it } from 'vitest'
import { safeNext } from './safe-next'

describe('where to go after signing in', () => {
  it.each(['/', '/me', '/orders/1?a=b', '/seller?for=x#top'])('goes to %s', (next) => expect(safeNext(next)).toBe(next))
  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    'javascript:alert(1)',
    'me',
    '',
    '/a b',
    `/${'x'.repeat(600)}`,
    '/\t/evil.example',
    null,
    7,
  ])('stays home instead of %s', (next) => expect(safeNext(next)).toBe('/'))
})
