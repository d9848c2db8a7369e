import { expect, it } from 'vitest'
import type { OrderView } from '#app/domain/market/views'
import { mayCancel } from './standing'

const placed = {
  status: 'placed',
  paidDong: 0,
  deliveryCode: '6284',
  delivery: { closesAt: '2026-11-22T21:30:00Z' },
  now: '2026-11-22T19:00:00Z',
} as OrderView

it('offers to cancel only what the server would let its buyer cancel', () => {
  expect(mayCancel(placed)).toBe(true)
  expect(mayCancel({ ...placed, deliveryCode: null }), 'somebody with the link').toBe(false)
  expect(mayCancel({ ...placed, status: 'says_paid' }), 'money on its way').toBe(false)
  expect(mayCancel({ ...placed, paidDong: 5_000 }), 'part has come').toBe(false)
  expect(mayCancel({ ...placed, now: '2026-11-22T21:30:01Z' }), 'trip closed').toBe(false)
})
