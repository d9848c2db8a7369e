// libphonenumber's mobile metadata: the default set accepts the 11-digit numbers that ended in 2018, this one does not.
import parsePhoneNumber from 'libphonenumber-js/mobile'
import type { PhoneReader } from '#app/ports/phone-reader'

// Wintel (Reddi) numbers: in service since 2018 with 055, missing in libphonenumber. A neighbour's real phone must not be
// turned away for that, and a wrong one only never gets its code.
const wintel = /^\+8455\d{7}$/

export const readPhone: PhoneReader = (typed) => {
  if (typed.length > 24) return null
  const number = parsePhoneNumber(typed.normalize('NFKC'), 'VN')
  if (!number || number.ext || number.countryCallingCode !== '84') return null
  if (wintel.test(number.number)) return number.number
  return number.isValid() ? number.number : null
}
