// What an officer's forms may send. Messages are keys of i18n `forms`.
import * as z from 'zod/mini'
import { nameField, phoneField } from '../people/people.schema'

const accountFields = {
  bankBin: z.string('choose').check(z.regex(/^\d{6}$/, 'choose')),
  accountNumber: z.string('required').check(z.trim(), z.minLength(6, 'account'), z.maxLength(30, 'account')),
  accountHolder: z.string('required').check(z.trim(), z.minLength(2, 'holder'), z.maxLength(60, 'holder')),
  /** Empty: the account is the seller's own. Otherwise whose it is ("con gái"). */
  accountRelation: z.optional(z.string().check(z.trim(), z.maxLength(40))),
}

export const signUpInput = z.object({
  /** Made on the phone when the page opens: pressed twice, it is one family. */
  sellerId: z.uuid('wrong'),
  phone: phoneField,
  fullName: nameField,
  displayName: nameField,
  hamletId: z.uuid('choose'),
  identityNumber: z.string('required').check(z.trim(), z.maxLength(20, 'identity')),
  consent: z.literal('on', 'consent'),
  ...accountFields,
})
export type SignUpInput = z.infer<typeof signUpInput>

/** The card read again: its last four digits when the number is kept already, else all twelve. */
const identity = z.string('required').check(z.trim(), z.minLength(4, 'identityAgain'), z.maxLength(20, 'identityAgain'))
export const familyIntents = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('verify'), identity, sameFace: z.literal('on', 'sameFace') }),
  z.object({ intent: z.literal('check-account'), accountId: z.uuid('wrong') }),
  z.object({ intent: z.literal('rehearsed') }),
  z.object({ intent: z.literal('add-account'), accountId: z.uuid('wrong'), identity, ...accountFields }),
])
export type FamilyIntent = z.infer<typeof familyIntents>
export type AccountInput = {
  readonly bankBin: string
  readonly accountNumber: string
  readonly accountHolder: string
  readonly accountRelation?: string | undefined
}
