import type { Translated } from '../translated'
import type { ui as vi } from '../vi/ui'

export const ui: Translated<typeof vi> = {
  less: 'One fewer',
  more: 'One more',
  quantity: 'How many',
  verified: 'Checked family',
  today: { morning: 'this morning', noon: 'today at noon', afternoon: 'this afternoon', evening: 'tonight' },
  tomorrow: {
    morning: 'tomorrow morning',
    noon: 'tomorrow noon',
    afternoon: 'tomorrow afternoon',
    evening: 'tomorrow evening',
  },
  yesterday: {
    morning: 'yesterday morning',
    noon: 'yesterday noon',
    afternoon: 'yesterday afternoon',
    evening: 'last night',
  },
  otherDay: {
    morning: '{{day}} morning',
    noon: '{{day}} noon',
    afternoon: '{{day}} afternoon',
    evening: '{{day}} evening',
  },
  weekday: {
    sun: 'Sunday',
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
  },
  hour: '{{h}}:00',
  hourMinute: '{{h}}:{{m}}',
  hours: '{{from}}–{{until}}',
  at: '{{day}} {{clock}}',
}
