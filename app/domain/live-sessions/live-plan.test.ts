import { describe, expect, it } from 'vitest'
import { calendarText } from './calendar-entry'
import { isAboutNow, judgeAnnouncedTime, liveSlug, titleFromProducts } from './live-plan'

const now = new Date('2026-11-22T12:00:00Z') // 19:00 in Vietnam
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

describe('announcing', () => {
  it('takes an hour that comes, within two weeks', () => {
    expect(judgeAnnouncedTime(minutes(30), now)).toBe('ok')
    expect(judgeAnnouncedTime(minutes(-10), now)).toBe('ok')
    expect(judgeAnnouncedTime(minutes(-31), now)).toBe('in-the-past')
    expect(judgeAnnouncedTime(minutes(15 * 1440), now)).toBe('too-far')
  })
  it('takes a press near the announced hour for that live', () => {
    expect(isAboutNow(minutes(30), now)).toBe(true)
    expect(isAboutNow(minutes(-200), now)).toBe(true)
    expect(isAboutNow(minutes(180), now)).toBe(false)
    expect(isAboutNow(minutes(-300), now)).toBe(false)
  })
  it('names it after what is offered', () => {
    expect(titleFromProducts([])).toBe('Rau nhà mình')
    expect(titleFromProducts(['Cải mèo'])).toBe('Cải mèo')
    expect(titleFromProducts(['Cải mèo', 'Su su', 'Măng tươi', 'Gừng'])).toBe('Cải mèo, su su và măng tươi')
  })
  it('gives an address that can be read', () => {
    expect(liveSlug('chi-thuong', now, 'K3F7')).toBe('chi-thuong-22-11-k3f7')
    expect(liveSlug('Đẹp '.repeat(30), now, 'K3F7')).toMatch(/^[a-z0-9-]{1,80}$/)
  })
})

it('writes a calendar entry with lines of at most 75 octets', () => {
  const text = calendarText({
    uid: 'a@b',
    url: 'https://example.vn/live/x',
    title: 'Chị Thương bán trực tiếp: cải mèo, su su và măng tươi, sáng mai giao tận cổng chợ',
    description: 'Bấm vào đường dẫn; xem\nvà đặt',
    place: 'bản Khe Nhinh',
    start: now,
    minutes: 60,
    stamp: now,
  })
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(text.replace(/\r\n /g, '')).toContain(
    'SUMMARY:Chị Thương bán trực tiếp: cải mèo\\, su su và măng tươi\\, sáng mai giao tận cổng chợ',
  )
  expect(text).toContain('DTSTART:20261122T120000Z')
  expect(text.replace(/\r\n /g, '')).toContain('xem\\nvà đặt')
})
