import type { Translated } from '../translated'
import type { signIn as vi } from '../vi/signIn'

export const signIn: Translated<typeof vi> = {
  title: 'Sign in',
  changeTitle: 'Change the phone number',
  why: 'Your phone number is all it takes. No password to remember.',
  whyAccount: 'The market sends a 6-digit code to your phone, so that nobody can order or sell in your name.',
  phone: 'Phone number',
  phonePlaceholder: '0912 345 678',
  newPhone: 'New phone number',
  newPhoneHint: 'The code goes to the new number; the old one is told.',
  send: 'Send me a code',
  sentTo: 'A 6-digit code was sent to {{phone}}',
  code: 'Code in the message',
  codeHint: 'Good for 5 minutes.',
  demoCode: 'This market runs as a demo and sends no messages. Your code is:',
  verify: 'Done',
  resendIn: 'Send again in',
  resend: 'Send again',
  otherPhone: 'Change the number',
  neverTell: 'Give this code to nobody, not even to somebody who says they are from the market.',
}
