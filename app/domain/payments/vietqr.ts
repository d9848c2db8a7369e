// What a VietQR code says: EMVCo merchant-presented TLV with NAPAS's account field (38) and a CRC-16/CCITT-FALSE (63).
// Every length counts bytes, every value is checked first: a code that a bank's app reads wrongly sends money astray.
import { ok, type Result, refuse } from '../shared/result'
import { accountNumberPattern } from './banks'

export type TransferOrder = {
  /** Six digits, the receiving bank. */
  readonly bin: string
  readonly account: string
  /** Whole đồng; null for a code without a sum (the payer types it). */
  readonly amountDong: number | null
  /** What the transfer says: at most 25 of A–Z, 0–9 and space (field 62-08). */
  readonly memo: string | null
}
export type TransferOrderFault = 'bad-bin' | 'bad-account' | 'bad-amount' | 'bad-memo'

export const memoMaxLength = 25
/** NAPAS's field 54 takes up to 13 digits; the market stays within its own bound. */
const maxAmount = 2_000_000_000
const memoPattern = /^[A-Za-z0-9]([A-Za-z0-9 ]{0,23}[A-Za-z0-9])?$/

/** The text to draw as a QR code. */
export function vietQrPayload(order: TransferOrder): Result<string, TransferOrderFault> {
  if (!/^[0-9]{6}$/.test(order.bin)) return refuse('bad-bin')
  if (!accountNumberPattern.test(order.account)) return refuse('bad-account')
  const { amountDong, memo } = order
  if (amountDong !== null && !(Number.isSafeInteger(amountDong) && amountDong > 0 && amountDong <= maxAmount))
    return refuse('bad-amount')
  if (memo !== null && !memoPattern.test(memo)) return refuse('bad-memo')

  const receiver = field('00', order.bin) + field('01', order.account)
  const body =
    field('00', '01') +
    field('01', amountDong === null ? '11' : '12') +
    field('38', field('00', 'A000000727') + field('01', receiver) + field('02', 'QRIBFTTA')) +
    field('53', '704') +
    (amountDong === null ? '' : field('54', String(amountDong))) +
    field('58', 'VN') +
    (memo === null ? '' : field('62', field('08', memo))) +
    '6304'
  return ok(body + crc16(body))
}

/** @throws RangeError beyond 99 bytes: unreachable with checked inputs. */
function field(id: string, value: string): string {
  const length = new TextEncoder().encode(value).length
  if (length > 99) throw new RangeError(`field ${id} has ${length} bytes`)
  return id + String(length).padStart(2, '0') + value
}

/** CRC-16/CCITT-FALSE (polynomial 1021, start FFFF, nothing reflected) over the bytes, as four capital hex digits. */
export function crc16(text: string): string {
  let crc = 0xffff
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}
