// What the sign-in and "me" forms may send. Messages are keys of i18n `forms`.
import * as z from 'zod/mini'

export const phoneField = z.string('required').check(z.trim(), z.minLength(6, 'phone'), z.maxLength(24, 'phone'))
export const codeField = z.string('required').check(z.trim(), z.minLength(6, 'code'), z.maxLength(12, 'code'))
/** A person's name: letters of any language, no digits to smuggle a phone number in. */
export const nameField = z
  .string('required')
  .check(z.trim(), z.minLength(1, 'required'), z.maxLength(40), z.regex(/^[^\d<>{}@/\\]*$/, 'wrong'))

const purpose = z._default(z.enum(['sign-in', 'change-phone'], 'wrong'), 'sign-in')

export const requestCodeInput = z.object({ intent: z.literal('request-code'), phone: phoneField, purpose })
export const verifyCodeInput = z.object({
  intent: z.literal('verify-code'),
  phone: phoneField,
  code: codeField,
  purpose,
})
export const nameInput = z.object({ intent: z.literal('name'), name: nameField })
export const localeInput = z.object({ intent: z.literal('locale'), locale: z.enum(['vi', 'en'], 'choose') })
export const revokeDeviceInput = z.object({ intent: z.literal('revoke-device'), deviceId: z.uuid('wrong') })
