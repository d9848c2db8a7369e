/** Words that shared components say by themselves. */
export const ui = {
  less: 'Bớt một',
  more: 'Thêm một',
  quantity: 'Số lượng',
  verified: 'Đã xác minh',
  today: {
    morning: 'sáng nay',
    noon: 'trưa nay',
    afternoon: 'chiều nay',
    evening: 'tối nay',
  },
  tomorrow: {
    morning: 'sáng mai',
    noon: 'trưa mai',
    afternoon: 'chiều mai',
    evening: 'tối mai',
  },
  yesterday: {
    morning: 'sáng qua',
    noon: 'trưa qua',
    afternoon: 'chiều qua',
    evening: 'tối qua',
  },
  otherDay: {
    morning: 'sáng {{day}}',
    noon: 'trưa {{day}}',
    afternoon: 'chiều {{day}}',
    evening: 'tối {{day}}',
  },
  weekday: {
    sun: 'Chủ nhật',
    mon: 'thứ Hai',
    tue: 'thứ Ba',
    wed: 'thứ Tư',
    thu: 'thứ Năm',
    fri: 'thứ Sáu',
    sat: 'thứ Bảy',
  },
  hour: '{{h}} giờ',
  hourMinute: '{{h}} giờ {{m}}',
  hours: '{{from}}–{{until}} giờ',
  at: '{{day}} {{clock}}',
} as const
