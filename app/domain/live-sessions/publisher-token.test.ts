import { expect, it } from 'vitest'
import { judgeClaims, makeClaims } from './publisher-token'

const now = new Date('2026-11-22T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const claims = makeClaims({ liveSessionId: 'l', deviceId: 'phone-1', personId: 'p', now })
const live = { status: 'live' } as const

it('lets the phone that was given the live open take after take', () => {
  expect(judgeClaims(claims, live, null, now)).toBe('ok')
  expect(judgeClaims(claims, live, { deviceId: 'phone-1', startedAt: later(30) }, later(60))).toBe('ok')
})
it('lets a second phone take over, and the first one only with a newer token', () => {
  const before = { deviceId: 'phone-0', startedAt: later(-10) }
  expect(judgeClaims(claims, live, before, later(1))).toBe('ok')
  expect(judgeClaims(claims, live, { deviceId: 'phone-2', startedAt: later(5) }, later(6))).toBe('taken-over')
  const again = makeClaims({ liveSessionId: 'l', deviceId: 'phone-1', personId: 'p', now: later(7) })
  expect(judgeClaims(again, live, { deviceId: 'phone-2', startedAt: later(5) }, later(8))).toBe('ok')
})
it('opens nothing once the live is over, or the token', () => {
  expect(judgeClaims(claims, { status: 'ended' }, null, now)).toBe('not-open')
  expect(judgeClaims(claims, { status: 'announced' }, null, now)).toBe('not-open')
  expect(judgeClaims(claims, live, null, later(19 * 60))).toBe('expired-token')
})
