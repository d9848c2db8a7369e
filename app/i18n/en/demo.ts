import type { Translated } from '../translated'
import type { demo as vi } from '../vi/demo'

export const demo: Translated<typeof vi> = {
  title: 'Try Chợ Bản',
  intro: 'Every family, order and sum here is invented. One press puts you in a role, and nothing you press does harm.',
  enter: 'Be this person',
  goesOn: 'You are now {{name}}',
  seller: {
    name: 'Thương, who sells',
    what: 'She is live in Khe Nhinh. See orders come in, hear sums read out, cut, carry; or go live yourself with your own camera.',
  },
  helper: {
    name: 'Hiền, Thương’s daughter',
    what: 'Works far away and holds the bank’s app for her mother. Looks at the money and says Enough, Short or Not yet; cannot change the account.',
  },
  buyer: {
    name: 'Hoa, who buys in Mường Xén',
    what: 'Watch Thương sell, take two bunches of greens, choose where to meet, pay by QR and follow the order.',
  },
  officer: {
    name: 'Hà, officer of Hữu Kiệm commune',
    what: 'Signs families up, checks their papers, knows whom to visit tonight; sells on behalf of those still learning.',
  },
  operator: {
    name: 'Long, who runs the market for the co-operative',
    what: 'Looks after communes, officers, delivery fees and whatever needs a hand.',
  },
  stranger: {
    name: 'A stranger without an account',
    what: 'As if from a link in Zalo: watch, hold something first, say name and phone number after.',
    enter: 'Look as a stranger',
  },
  bank: {
    name: 'The pretend bank',
    what: 'When a QR code waits for money, “transfer” it here: in full, short or late. The market hears of it only by a signed notice, as in life.',
    enter: 'Open the pretend bank',
  },
  bankPage: {
    title: 'The pretend bank',
    intro:
      'QR codes that wait for money, of families whose bank tells by itself. For the others, become the seller or her helper and press Enough.',
    none: 'No QR code is waiting for money',
    noneHow: 'Become Hoa, take something of Thương’s, choose transfer, and come back.',
    order: 'Order {{code}} · {{seller}}',
    from: 'From: {{buyer}}',
    memo: 'Memo: {{memo}}',
    late: 'This order has run out of time',
    full: 'Transfer {{sum}}',
    short: 'Transfer 5.000 đ too little',
    over: 'Transfer 5.000 đ too much',
    slow: 'Transfer all, the bank tells a minute later',
    fullLate: 'Transfer {{sum}} (late)',
    sent: 'Transferred {{sum}}. The bank is telling the market.',
    sentSlow: 'Transferred {{sum}}. The bank will tell in a minute.',
    backToRoles: 'Other roles',
  },
}
