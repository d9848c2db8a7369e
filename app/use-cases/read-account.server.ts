// A bank account as typed by an officer, made ready to be kept: sealed, fingerprinted, with its last four digits.
import { accountNumberPattern, bankByBin, normaliseAccountNumber } from '#app/domain/payments/banks'
import { readHolderName } from '#app/domain/sellers/bank-account'
import { lastFour } from '#app/domain/sellers/identity'
import type { AccountInput } from '#app/domain/sellers/seller.schema'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { Sealer } from '#app/ports/sealer'
import type { NewAccount } from '#app/ports/seller-store'

export const accountPurpose = 'bank-account.number'
export type AccountRefusal = 'bad-bank' | 'bad-account' | 'bad-holder'

export function readAccount(
  sealer: Sealer,
  input: AccountInput,
): Result<Omit<NewAccount, 'id' | 'activeFrom'>, AccountRefusal> {
  if (!bankByBin(input.bankBin)) return refuse('bad-bank')
  const number = normaliseAccountNumber(input.accountNumber)
  if (!accountNumberPattern.test(number)) return refuse('bad-account')
  const holderName = readHolderName(input.accountHolder)
  if (!holderName) return refuse('bad-holder')
  return ok({
    bankBin: input.bankBin,
    numberSealed: sealer.seal(number, accountPurpose),
    numberHash: sealer.fingerprint(number, accountPurpose),
    numberLast4: lastFour(number),
    holderName,
    relation: input.accountRelation?.trim() || 'self',
  })
}
