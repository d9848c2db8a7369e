// Banks that take part in VietQR (NAPAS 247), by the six-digit BIN that a QR code carries. Names as people say them.
// Source: api.vietqr.io/v2/banks and vietnam-qr-pay 1.5.1; banks that tell: SePay's published list.

export type Bank = {
  readonly bin: string
  /** What people say: "Agribank". */
  readonly name: string
  readonly fullName: string
  /** Whether a service can tell us of transfers: on the account itself, only on a virtual account, or not. */
  readonly tells: 'account' | 'virtual-account' | 'no'
}

const rows: ReadonlyArray<readonly [bin: string, name: string, fullName: string, tells?: Bank['tells']]> = [
  ['970405', 'Agribank', 'Ngân hàng Nông nghiệp và Phát triển Nông thôn'],
  ['970415', 'VietinBank', 'Ngân hàng Công thương', 'account'],
  ['970418', 'BIDV', 'Ngân hàng Đầu tư và Phát triển', 'virtual-account'],
  ['970436', 'Vietcombank', 'Ngân hàng Ngoại thương'],
  ['970422', 'MB', 'Ngân hàng Quân đội', 'account'],
  ['970449', 'LPBank', 'Ngân hàng Lộc Phát'],
  ['970409', 'Bắc Á Bank', 'Ngân hàng Bắc Á'],
  ['970407', 'Techcombank', 'Ngân hàng Kỹ thương'],
  ['970416', 'ACB', 'Ngân hàng Á Châu', 'account'],
  ['970432', 'VPBank', 'Ngân hàng Việt Nam Thịnh Vượng', 'account'],
  ['970423', 'TPBank', 'Ngân hàng Tiên Phong', 'account'],
  ['970403', 'Sacombank', 'Ngân hàng Sài Gòn Thương Tín'],
  ['970437', 'HDBank', 'Ngân hàng Phát triển TP.HCM'],
  ['970441', 'VIB', 'Ngân hàng Quốc tế'],
  ['970443', 'SHB', 'Ngân hàng Sài Gòn – Hà Nội'],
  ['970426', 'MSB', 'Ngân hàng Hàng hải', 'virtual-account'],
  ['970448', 'OCB', 'Ngân hàng Phương Đông', 'virtual-account'],
  ['970452', 'KienlongBank', 'Ngân hàng Kiên Long', 'account'],
  ['970440', 'SeABank', 'Ngân hàng Đông Nam Á'],
  ['970431', 'Eximbank', 'Ngân hàng Xuất Nhập khẩu'],
  ['970428', 'Nam Á Bank', 'Ngân hàng Nam Á'],
  ['970425', 'ABBANK', 'Ngân hàng An Bình'],
  ['970429', 'SCB', 'Ngân hàng Sài Gòn'],
  ['970412', 'PVcomBank', 'Ngân hàng Đại chúng'],
]

export const banks: ReadonlyArray<Bank> = rows.map(([bin, name, fullName, tells = 'no']) => ({
  bin,
  name,
  fullName,
  tells,
}))

const byBin = new Map(banks.map((bank) => [bank.bin, bank]))

/** @param bin six digits; null for a bank we do not know. */
export function bankByBin(bin: string): Bank | null {
  return byBin.get(bin) ?? null
}

/** Account numbers as NAPAS takes them: 6 to 19 digits (some banks allow letters for a chosen name). */
export const accountNumberPattern = /^[0-9A-Z]{6,19}$/

/** What people paste: "3604 2051-23456" → "3604205123456", upper case. */
export function normaliseAccountNumber(text: string): string {
  return text.replace(/[\s.-]+/g, '').toUpperCase()
}
