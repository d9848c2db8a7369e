export const demo = {
  title: 'Dùng thử Chợ Bản',
  intro: 'Mọi nhà, mọi đơn, mọi số tiền ở đây đều là giả. Bấm một lần là vào vai, bấm gì cũng không sao.',
  enter: 'Vào vai này',
  goesOn: 'Đang vào vai {{name}}',
  seller: {
    name: 'Chị Thương, người bán',
    what: 'Chị đang bán trực tiếp ở bản Khe Nhinh. Xem đơn nổ, nghe đọc tiền, cắt rau, đi giao; hay tự mở máy quay bán bằng điện thoại của mình.',
  },
  helper: {
    name: 'Hiền, con gái chị Thương',
    what: 'Đi làm xa, giữ ứng dụng ngân hàng giúp mẹ. Xem tiền rồi bấm Đủ, Thiếu hay Chưa thấy; không đổi được tài khoản.',
  },
  buyer: {
    name: 'Chị Hoa, người mua ở Mường Xén',
    what: 'Xem chị Thương bán, lấy 2 bó cải, chọn chỗ nhận, quét mã trả tiền rồi theo dõi đơn.',
  },
  officer: {
    name: 'Chị Hà, cán bộ xã Hữu Kiệm',
    what: 'Đăng ký nhà mới, xem giấy tờ, biết tối nay nên đến nhà ai; bán làm hộ khi bà con chưa quen.',
  },
  operator: {
    name: 'Anh Long, quản trị của hợp tác xã',
    what: 'Coi các xã, cán bộ, phí giao và những việc cần xử lý.',
  },
  stranger: {
    name: 'Người lạ, chưa có tài khoản',
    what: 'Bấm vào xem như từ đường dẫn trong Zalo: xem, giữ hàng trước, nói tên và số điện thoại sau.',
    enter: 'Xem như người lạ',
  },
  bank: {
    name: 'Ngân hàng giả',
    what: 'Có mã QR đang chờ tiền thì "chuyển khoản" ở đây: đủ, thiếu hoặc muộn. Chợ chỉ biết qua tin báo có chữ ký, như thật.',
    enter: 'Mở ngân hàng giả',
  },
  bankPage: {
    title: 'Ngân hàng giả',
    intro:
      'Những mã QR đang chờ tiền của các nhà dùng "máy báo". Nhà "tự xem" thì vào vai người bán hoặc người nhà mà bấm Đủ.',
    none: 'Chưa có mã QR nào đang chờ tiền',
    noneHow: 'Vào vai chị Hoa, lấy một món của chị Thương, chọn chuyển khoản, rồi quay lại đây.',
    order: 'Đơn {{code}} · {{seller}}',
    from: 'Người chuyển: {{buyer}}',
    memo: 'Nội dung: {{memo}}',
    late: 'Đơn này đã hết giờ',
    full: 'Chuyển đủ {{sum}}',
    short: 'Chuyển thiếu 5.000 đ',
    over: 'Chuyển dư 5.000 đ',
    slow: 'Chuyển đủ, ngân hàng báo chậm 1 phút',
    fullLate: 'Chuyển {{sum}} (muộn)',
    sent: 'Đã chuyển {{sum}}. Ngân hàng đang báo cho chợ.',
    sentSlow: 'Đã chuyển {{sum}}. Một phút nữa ngân hàng mới báo.',
    backToRoles: 'Các vai khác',
  },
} as const
