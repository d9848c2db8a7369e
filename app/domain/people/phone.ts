// Vietnamese mobile numbers as E.164 ("+84912345678"). Reading what people type is done on the server (ports/phone-reader);
// here is only what a page says.

/** "0912 345 678", as people read it aloud. */
export function formatPhone(e164: string): string {
  const local = e164.startsWith('+84') ? `0${e164.slice(3)}` : e164
  return local.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3')
}

/** "0912 ··· 678": enough to recognise one's own, useless to others. */
export function maskPhone(e164: string): string {
  const local = formatPhone(e164).replaceAll(' ', '')
  return `${local.slice(0, 4)} ··· ${local.slice(-3)}`
}
