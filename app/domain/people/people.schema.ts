// What the sign-in and "me" forms may send. Messages are keys of i18n `forms`.
import * as z from 'zod/mini'

export const phoneField = z.string('required').check(z.trim(), z.minLength(6, 'phone'), z.maxLength(24, 'phone'))
export const codeField = z.string('required').check(z.trim(), z.minLength(6, 'code'), z.maxLength(12, 'code'))
/** A person's name: letters of any language, no digits to smuggle a phone number in. */
export const nameField = z
  .string('required')
  .check(z.trim(), z.minLength(1, 'required'), z.maxLength(40), z.regex(/^[^\d<>{}@/\\]*$/, 'wrong'))

const codeForm = {
  phone: phoneField,
  purpose: z._default(z.enum(['sign-in', 'change-phone'], 'wrong'), 'sign-in'),
  next: z.optional(z.string().check(z.maxLength(500))),
}
const instant = z.iso.datetime('wrong')
export const codeInput = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('request-code'), ...codeForm }),
  z.object({
    intent: z.literal('verify-code'),
    ...codeForm,
    code: codeField,
    // What the page knew of the code, so that it can show the same step again after a wrong one without JavaScript.
    resendAt: instant,
    expiresAt: instant,
    demoCode: z.optional(z.string().check(z.regex(/^\d{6}$/, 'wrong'))),
  }),
])
export type VerifyCodeForm = Extract<z.infer<typeof codeInput>, { intent: 'verify-code' }>

export const meInput = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('name'), name: nameField }),
  z.object({ intent: z.literal('locale'), locale: z.enum(['vi', 'en'], 'choose') }),
  z.object({ intent: z.literal('theme'), theme: z.enum(['phone', 'light', 'dark'], 'choose') }),
  z.object({ intent: z.literal('revoke-device'), deviceId: z.uuid('wrong') }),
])
