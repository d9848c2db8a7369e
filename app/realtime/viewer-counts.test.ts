import { describe, expect, it } from 'vitest'
import { createRateLimit } from './rate-limit'
import { createViewerCounts, forgetAfterMs } from './viewer-counts'

describe('counting viewers', () => {
  it('counts a device once, however many tabs it has open', () => {
    const counts = createViewerCounts()
    expect(counts.enter('a', 'd1')).toBe(true)
    expect(counts.enter('a', 'd1')).toBe(false)
    expect(counts.enter('a', 'd2')).toBe(true)
    expect(counts.countOf('a')).toBe(2)
    expect(counts.leave('a', 'd1')).toBe(false)
    expect(counts.leave('a', 'd1')).toBe(true)
    expect(counts.leave('a', 'd1')).toBe(false)
    expect(counts.countOf('a')).toBe(1)
  })

  it('adds what other processes tell, until they fall silent', () => {
    const counts = createViewerCounts()
    counts.enter('a', 'd1')
    counts.hear('p2', 'a', 5, 0)
    counts.hear('p2', 'a', 4, 1000)
    expect(counts.countOf('a')).toBe(5)
    expect(counts.forgetSilent(1000 + forgetAfterMs)).toEqual([])
    expect(counts.forgetSilent(1001 + forgetAfterMs)).toEqual(['a'])
    expect(counts.countOf('a')).toBe(1)
  })
})

describe('limiting how fast a device asks', () => {
  it('allows a burst, then as much as flows in', () => {
    const limit = createRateLimit({ perSecond: 2, burst: 3 })
    const allowed = (at: number) => limit.allow('d', at)
    expect([0, 0, 0, 0].map(allowed)).toEqual([true, true, true, false])
    expect(allowed(500)).toBe(true)
    expect(allowed(500)).toBe(false)
    expect(limit.allow('other', 500)).toBe(true)
  })
})
