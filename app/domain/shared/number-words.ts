// Numbers in Vietnamese words, for voices: a phone's voice often reads "47.000" as forty-seven point zero.

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const scales = ['', 'nghìn', 'triệu', 'tỷ'] as const

/**
 * A whole number from 0 to 999 999 999 999 as it is said in the North: 47 000 → "bốn mươi bảy nghìn".
 * @throws RangeError for anything else
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e12) throw new RangeError(`cannot say ${value}`)
  if (value === 0) return digits[0]
  const groups: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000)
  const words: string[] = []
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i] as number
    if (group === 0) continue
    const isFirst = i === groups.length - 1
    words.push(hundreds(group, !isFirst))
    if (scales[i]) words.push(scales[i] as string)
  }
  return words.join(' ')
}

/** "bốn mươi bảy nghìn đồng". */
export function dongInWords(amount: number): string {
  return `${amount < 0 ? 'âm ' : ''}${numberInWords(Math.abs(amount))} đồng`
}

/** `full`: a group after another one says its zeros: 1 005 000 → "một triệu không trăm linh năm nghìn". */
function hundreds(value: number, full: boolean): string {
  const hundred = Math.floor(value / 100)
  const ten = Math.floor((value % 100) / 10)
  const one = value % 10
  const words: string[] = []
  if (hundred > 0 || full) words.push(digits[hundred] as string, 'trăm')
  if (ten === 0) {
    if (one > 0) {
      if (words.length > 0) words.push('linh')
      words.push(digits[one] as string)
    }
    return words.join(' ')
  }
  words.push(...(ten === 1 ? ['mười'] : [digits[ten] as string, 'mươi']))
  if (one === 1 && ten > 1) words.push('mốt')
  else if (one === 5) words.push('lăm')
  else if (one > 0) words.push(digits[one] as string)
  return words.join(' ')
}
