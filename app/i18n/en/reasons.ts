import type { Translated } from '../translated'
import type { reasons as vi } from '../vi/reasons'

export const reasons: Translated<typeof vi> = {
  'bad-input': 'Something is not right yet, please check.',
  'too-large': 'That is more than the server takes. Please send less.',
  'not-signed-in': 'Please sign in and go on.',
  'not-allowed': 'This is not yours, so it cannot be opened.',
  'not-an-officer': 'This page is for commune officers.',
  'not-an-operator': 'This page is for those who run the market.',
  'not-a-seller': 'This page is for selling families. To sell, ask your commune officer to sign you up.',
  'not-your-commune': 'This family is not in your commune.',
  'not-found': 'No such page.',
  'try-again': 'The server is busy, please try again in a few minutes.',
  'too-fast': 'Too fast; wait a moment and press again.',
  'bad-phone': 'Not a Vietnamese mobile number. They have 10 digits, like 0912 345 678.',
  'too-soon': 'A code was just sent; please wait for the message.',
  'too-many-codes': 'Too many codes were sent. Please wait an hour.',
  'sms-failed': 'The message could not be sent. Please press send again.',
  'phone-taken': 'This number belongs to somebody already.',
  'wrong-code': 'Not the right code; look at the message again.',
  'code-expired': 'The code is too old. Ask for a new one.',
  'too-many-tries': 'Too many wrong tries. Ask for a new code.',
  'sold-out': 'This harvest has just sold out.',
  'over-limit': 'More than one may take. Ask the seller.',
  closed: 'This is no longer on offer.',
  'price-changed': 'The price has just changed; look again and press once more.',
  'key-reused': 'This press was recorded already.',
}
