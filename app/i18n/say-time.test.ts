import { beforeAll, describe, expect, it } from 'vitest'
import { createI18n } from './create-i18n'
import { atHead, sayClock, sayDay, saySpan, sayWhen } from './say-time'

const evening = '2026-11-22T12:10:00Z' // 19:10 in Vietnam, a Sunday
let t: Parameters<typeof sayDay>[0]
beforeAll(async () => {
  t = (await createI18n('vi')).getFixedT('vi', 'ui')
})

describe('times as people say them', () => {
  it('names the part of day of today, tomorrow and yesterday', () => {
    expect(sayDay(t, '2026-11-22T12:30:00Z', evening)).toBe('tối nay')
    expect(sayDay(t, '2026-11-22T23:00:00Z', evening)).toBe('sáng mai')
    expect(sayDay(t, '2026-11-21T05:00:00Z', evening)).toBe('trưa qua')
  })

  it('names the weekday within a week and the date beyond it', () => {
    expect(sayDay(t, '2026-11-27T23:30:00Z', evening)).toBe('sáng thứ Bảy')
    expect(sayDay(t, '2026-12-05T09:00:00Z', evening)).toBe('chiều 5/12')
    expect(sayDay(t, '2026-11-18T09:00:00Z', evening)).toBe('chiều 18/11')
  })

  it('says the hour with its minutes only where there are any', () => {
    expect(sayClock(t, '2026-11-22T12:30:00Z')).toBe('19 giờ 30')
    expect(sayClock(t, '2026-11-22T23:00:00Z')).toBe('6 giờ')
    expect(sayClock(t, '2026-11-22T12:05:00Z')).toBe('19 giờ 05')
  })

  it('says a span as one', () => {
    expect(saySpan(t, '2026-11-22T23:00:00Z', '2026-11-23T00:00:00Z', evening)).toBe('sáng mai 6–7 giờ')
    expect(saySpan(t, '2026-11-22T23:30:00Z', '2026-11-23T00:00:00Z', evening)).toBe('sáng mai 6 giờ 30 – 7 giờ')
    expect(atHead(sayWhen(t, '2026-11-22T12:30:00Z', evening))).toBe('Tối nay 19 giờ 30')
  })
})
