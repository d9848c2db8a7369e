/** Words that shared components say by themselves. */
export const ui = {
  less: 'Bớt một',
  more: 'Thêm một',
  quantity: 'Số lượng',
  verified: 'Đã xác minh',
} as const
