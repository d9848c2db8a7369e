// What is said at a field that is wrong. Schemas name these keys as their messages.
export const forms = {
  required: 'Anh/chị điền giúp ô này.',
  wrong: 'Chỗ này chưa đúng, anh/chị xem lại giúp.',
  tooShort: 'Còn ngắn quá, anh/chị viết đủ giúp.',
  tooLong: 'Dài quá, nhiều nhất {{limit}} chữ thôi ạ.',
  tooSmall: 'Ít nhất là {{limit}}.',
  tooBig: 'Nhiều nhất là {{limit}}.',
  phone: 'Số điện thoại chưa đúng. Số di động có 10 chữ số, ví dụ 0912 345 678.',
  code: 'Mã có 6 chữ số.',
  choose: 'Anh/chị chọn một trong các mục.',
  consent: 'Cần nhà mình đồng ý thì mới đăng ký được.',
  identity: 'Số căn cước có 12 chữ số.',
  account: 'Số tài khoản chỉ có chữ số, từ 6 đến 19 số.',
  holder: 'Tên chủ tài khoản viết như trên thẻ, ví dụ LO THI MAY.',
  sum: 'Số tiền là số nguyên, tính bằng đồng.',
  capBelowFloor: 'Mức trần không được thấp hơn mức sàn.',
} as const
