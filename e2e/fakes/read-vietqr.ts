// What a bank's app does with a scanned VietQR code. Written apart from app/domain/payments/vietqr.ts (other CRC algorithm,
// other walk over the bytes), so that one mistake does not hide in both.
export type ScannedTransfer = {
  readonly isDynamic: boolean
  readonly bin: string
  readonly account: string
  readonly amountDong: number | null
  readonly memo: string | null
}

const table = Uint16Array.from({ length: 256 }, (_, index) => {
  let value = index << 8
  for (let i = 0; i < 8; i++) value = ((value << 1) ^ ((value >> 15) * 0x1021)) & 0xffff
  return value
})

/** @throws Error that says what a bank's app would object to. */
export function readVietQr(payload: string): ScannedTransfer {
  const bytes = Buffer.from(payload, 'utf8')
  const sum = bytes
    .subarray(0, -4)
    .reduce((crc, byte) => ((crc << 8) ^ (table[(crc >> 8) ^ byte] ?? 0)) & 0xffff, 0xffff)
  const told = bytes.subarray(-4).toString('latin1')
  if (told !== sum.toString(16).toUpperCase().padStart(4, '0')) throw new Error(`CRC ${told} is wrong`)

  const root = fieldsOf(bytes)
  must(root, '00', '01')
  must(root, '53', '704')
  must(root, '58', 'VN')
  if ([...root.keys()].join() !== [...root.keys()].sort().join()) throw new Error('fields out of order')
  const merchant = fieldsOf(get(root, '38'))
  must(merchant, '00', 'A000000727')
  must(merchant, '02', 'QRIBFTTA')
  const receiver = fieldsOf(get(merchant, '01'))
  const amount = root.get('54')?.toString()
  if (amount !== undefined && !/^[1-9][0-9]{0,12}$/.test(amount)) throw new Error(`amount ${amount}`)
  const extra = root.get('62')
  return {
    isDynamic: get(root, '01').toString() === '12',
    bin: get(receiver, '00').toString(),
    account: get(receiver, '01').toString(),
    amountDong: amount === undefined ? null : Number(amount),
    memo: extra ? (fieldsOf(extra).get('08')?.toString() ?? null) : null,
  }
}

function fieldsOf(bytes: Buffer): Map<string, Buffer> {
  const fields = new Map<string, Buffer>()
  let at = 0
  while (at < bytes.length) {
    const head = bytes.subarray(at, at + 4).toString('latin1')
    if (!/^[0-9]{4}$/.test(head)) throw new Error(`no field at byte ${at}`)
    const end = at + 4 + Number(head.slice(2))
    if (end > bytes.length) throw new Error(`field ${head.slice(0, 2)} runs out of the code`)
    fields.set(head.slice(0, 2), bytes.subarray(at + 4, end))
    at = end
  }
  return fields
}

function get(fields: Map<string, Buffer>, id: string): Buffer {
  const value = fields.get(id)
  if (!value) throw new Error(`field ${id} is missing`)
  return value
}

function must(fields: Map<string, Buffer>, id: string, value: string): void {
  const found = get(fields, id).toString()
  if (found !== value) throw new Error(`field ${id} says ${found}, not ${value}`)
}
