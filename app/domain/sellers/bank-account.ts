// Where a family's money goes. Changing it is the main way to steal a harvest: it needs an officer and the family's card,
// is told to the family's phone and helpers, waits a day, and is never done while they sell (DESIGN.md section 6).

import { ok, type Result, refuse } from '../shared/result'
import { foldVietnamese } from '../shared/words'

export const accountChangeHours = 24

/** When a new account begins to be shown on QR codes. The first one at once: there is nothing yet to be stolen. */
export function accountActiveFrom(
  family: { hasAccount: boolean; isLive: boolean },
  now: Date,
): Result<Date, 'live-now'> {
  if (!family.hasAccount) return ok(now)
  if (family.isLive) return refuse('live-now')
  return ok(new Date(now.getTime() + accountChangeHours * 3_600_000))
}

/** As banks write names: upper case without accents, "Lò Thị Mẩy" → "LO THI MAY". Null when it is no name. */
export function readHolderName(typed: string): string | null {
  const name = foldVietnamese(typed).toUpperCase()
  return /^[A-Z][A-Z ]{1,48}$/.test(name) ? name : null
}
