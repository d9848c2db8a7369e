import { describe, expect, it } from 'vitest'
import {
  daysUntil,
  sayDay,
  sayHour,
  sayWhen,
  sayWindow,
  startOfVietnamDay,
  startOfVietnamWeek,
  vietnamInstant,
} from './when'

// Sunday 22 November 2026, 17:00 in Vietnam.
const now = new Date('2026-11-22T10:00:00Z')
const at = (text: string) => new Date(`${text}:00+07:00`)

describe('times as people say them', () => {
  it('says this evening, tomorrow morning and the weekday after that', () => {
    expect(sayWhen(at('2026-11-22T19:30'), now, 'vi')).toBe('tối nay 19 giờ 30')
    expect(sayWhen(at('2026-11-23T06:00'), now, 'vi')).toBe('sáng mai 6 giờ')
    expect(sayDay(at('2026-11-24T14:00'), now, 'vi')).toBe('chiều thứ Ba 24/11')
    expect(sayWhen(at('2026-11-23T06:05'), now, 'en')).toBe('tomorrow morning 6:05')
  })
  it('counts the day by the clock in Vietnam, not by UTC', () => {
    expect(daysUntil(at('2026-11-23T00:10'), at('2026-11-22T23:50'))).toBe(1)
    expect(daysUntil(at('2026-11-22T00:10'), at('2026-11-22T23:50'))).toBe(0)
    expect(startOfVietnamDay(now).toISOString()).toBe('2026-11-21T17:00:00.000Z')
  })
  it('begins the week on Monday', () => {
    expect(startOfVietnamWeek(now)).toEqual(at('2026-11-16T00:00'))
    expect(startOfVietnamWeek(at('2026-11-16T00:00'))).toEqual(at('2026-11-16T00:00'))
  })
  it('says a window shortly where the hours are round', () => {
    expect(sayWindow(at('2026-11-23T06:00'), at('2026-11-23T07:00'), now, 'vi')).toBe('sáng mai 6–7 giờ')
    expect(sayWindow(at('2026-11-23T06:30'), at('2026-11-23T07:00'), now, 'vi')).toBe('sáng mai 6 giờ 30 – 7 giờ')
    expect(sayHour(at('2026-11-23T06:00'), 'vi')).toBe('6 giờ')
  })
  it('finds the instant of an hour in so many days', () => {
    expect(vietnamInstant(now, 1, 6)).toEqual(at('2026-11-23T06:00'))
    expect(vietnamInstant(now, 0, 19, 30)).toEqual(at('2026-11-22T19:30'))
  })
})
