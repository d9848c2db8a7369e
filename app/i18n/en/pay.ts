import type { Translated } from '../translated'
import type { pay as vi } from '../vi/pay'

export const pay: Translated<typeof vi> = {
  title: 'Transfer {{due}}',
  scan: 'Scan it with your bank’s app, or save the picture and open it there.',
  qrAlt: 'QR code: {{due}} to {{holder}}, memo {{memo}}',
  saveImage: 'Save picture',
  byHand: 'Or copy each line',
  bank: 'Bank',
  account: 'Account',
  holder: 'Holder',
  sum: 'Sum',
  memo: 'Memo',
  memoKeep: 'Keep this memo, so that the family knows it is yours.',
  holderOther: 'This account belongs to a relative of {{seller}}, agreed with the family and noted by the officer.',
  saidPaid: 'I have paid',
  saidHint: 'Press this once done; {{seller}} looks for the money and answers.',
  waitSeller: '{{seller}} has been asked to look. This page changes by itself.',
  waitBank: 'This page changes by itself when the bank reports the money.',
  until: 'Before {{until}}',
  paidAll: '{{paid}} received in full, thank you.',
  paidWhen: 'It comes {{when}}.',
  shortTitle: 'Pay the rest: {{due}}',
  shortBody: '{{paid}} has come, {{due}} is still missing. Pay the rest by this code, or in cash at the door.',
  seeOrder: 'See order',
  gone: 'This order needs no transfer any more.',
  noAccount: 'The family has no account yet. Please pay in cash at the door.',
}
