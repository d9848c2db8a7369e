import type { Translated } from '../translated'
import type { forms as vi } from '../vi/forms'

export const forms: Translated<typeof vi> = {
  required: 'Please fill this in.',
  wrong: 'This is not right yet, please check.',
  tooShort: 'Too short, please write it in full.',
  tooLong: 'Too long: {{limit}} characters at most.',
  tooSmall: 'At least {{limit}}.',
  tooBig: 'At most {{limit}}.',
  phone: 'Not a Vietnamese mobile number. They have 10 digits, like 0912 345 678.',
  code: 'The code has 6 digits.',
  choose: 'Please choose one.',
  consent: 'The family must agree before they can be signed up.',
  identity: 'An identity number has 12 digits.',
  identityAgain: 'Read the card again: the last 4 digits, or all 12.',
  sameFace: 'You must have seen that the card shows this person.',
  account: 'An account number has digits only, 6 to 19 of them.',
  holder: 'The holder’s name as on the card, like LO THI MAY.',
  sum: 'A whole number of đồng.',
  capBelowFloor: 'The cap cannot be below the floor.',
}
