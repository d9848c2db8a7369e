import { lastFour, readIdentityNumber } from '#app/domain/sellers/identity'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { Sealer } from '#app/ports/sealer'
import type { FamilyPapers } from '#app/ports/seller-store'
import { identityPurpose } from './sign-up-family.server'

/**
 * The card read a second time. With a number kept, its last four digits are enough to find a slip of the pen; given
 * whole, all twelve must agree. Without one, all twelve are asked for and returned to be kept.
 */
export function checkIdentity(
  sealer: Sealer,
  papers: FamilyPapers,
  typed: string,
): Result<{ toKeep: { sealed: Uint8Array; last4: string } | null }, 'bad-identity' | 'identity-differs'> {
  const digits = typed.replace(/[\s.-]/g, '')
  const whole = readIdentityNumber(digits)
  if (papers.identitySealed) {
    const kept = sealer.open(papers.identitySealed, identityPurpose)
    const agrees = whole ? whole === kept : digits === lastFour(kept)
    return agrees ? ok({ toKeep: null }) : refuse('identity-differs')
  }
  // Only the last four were ever written down: whatever is given has to end in them.
  if (papers.identityLast4 && lastFour(digits) !== papers.identityLast4) return refuse('identity-differs')
  if (papers.identityLast4 && !whole) return digits.length === 4 ? ok({ toKeep: null }) : refuse('identity-differs')
  if (!whole) return refuse('bad-identity')
  return ok({ toKeep: { sealed: sealer.seal(whole, identityPurpose), last4: lastFour(whole) } })
}
