// Who is let in where: a row for each route file and each event. A route or an event without its row fails doors.spec.ts.

import type { ClientToServer } from '../../app/realtime/events'
import { seedId } from '../../prisma/seed/ids'
import type { Request } from './ask'
import { family, lot, slug } from './forms'
import { everybody, type Who } from './people'

/** `request`: lets its sender through the door and changes nothing behind it. */
export type Door = {
  request: Request
  in: ReadonlyArray<Who> /** Where it would cost the others what they need for the next door. */
  triedBy?: ReadonlyArray<Who>
}
export type Row = { load?: Door; act?: Door | ReadonlyArray<Door> }

const all = everybody
const signedIn = all.filter((who) => who !== 'anonymous')
const family3: ReadonlyArray<Who> = ['seller', 'helper', 'officer']
const sellers: ReadonlyArray<Who> = ['seller', 'officer']
const purse: ReadonlyArray<Who> = ['seller', 'helper']
const officers: ReadonlyArray<Who> = ['officer', 'other-officer']
const at = (path: string) => ({ path })
const form = (path: string, fields: Record<string, string> = {}) => ({ path, form: { nothing: '', ...fields } })
const us = `for=${family}`
const nobody = crypto.randomUUID()

/** @param ids of chị Thương's next trip, what the buyer holds, an order on its way to the buyer and its link, a QR payment, one of her photos */
export function matrix(ids: {
  trip: string
  link: string
  payment: string
  photo: string
  held: string
  past: string
}): Record<string, Row> {
  const { trip, link, payment, photo, held, past } = ids
  const studio = (intent: string, who: ReadonlyArray<Who>): Door => ({
    request: form(`/seller/live/${past}?${us}`, { intent, lotId: lot }),
    in: who,
  })
  return {
    _index: { load: { request: at('/'), in: all } },
    'demo._index': { load: { request: at('/demo'), in: all }, act: { request: form('/demo?index'), in: all } },
    'demo.bank': { load: { request: at('/demo/bank'), in: all }, act: { request: form('/demo/bank'), in: all } },
    // Only who may go live gets its seat; here a live that runs already, so that nothing changes.
    'demo.broadcast': { act: { request: form(`/demo/broadcast?${us}`), in: family3 } },
    'demo.release': {
      act: { request: form('/demo/release'), in: signedIn, triedBy: all.filter((who) => who !== 'buyer') },
    },
    'demo.tend': { act: { request: form(`/demo/tend?${us}`), in: family3 } },
    'demo.transfers': { load: { request: { path: '/demo/transfers', patienceMs: 400 }, in: ['operator'] } },
    hold: { act: { request: { path: '/hold', body: '{}' }, in: all } },
    language: { act: { request: form('/language'), in: all } },
    'live.$slug._index': {
      load: { request: at(`/live/${slug}`), in: all },
      act: { request: form(`/live/${slug}?index`), in: all },
    },
    'live.$slug_.og[.]jpg': { load: { request: at(`/live/${slug}/og.jpg`), in: all } },
    'live.$slug_.remind[.]ics': { load: { request: at('/live/ba-xen-rau-rung/remind.ics'), in: all } },
    'lots.$lotId': { load: { request: at(`/lots/${lot}`), in: all }, act: { request: form(`/lots/${lot}`), in: all } },
    me: {
      load: { request: at('/me'), in: all },
      act: { request: form('/me', { intent: 'revoke-device', deviceId: nobody }), in: signedIn },
    },
    'o.$link._index': {
      load: { request: at(link), in: all },
      act: { request: form(`${link}?index`), in: ['buyer'] },
    },
    'o.$link.pay': { load: { request: at(`${link}/pay`), in: all }, act: { request: form(`${link}/pay`), in: all } },
    'officer.$sellerId': {
      load: { request: at(`/officer/${family}`), in: ['officer'] },
      act: {
        request: form(`/officer/${family}`, { intent: 'verify', identity: '1000', sameFace: 'on' }),
        in: ['officer'],
      },
    },
    'officer._index': { load: { request: at('/officer'), in: officers } },
    'officer.sign-up': {
      load: { request: at('/officer/sign-up'), in: officers },
      act: { request: form('/officer/sign-up'), in: officers },
    },
    'operator.$code': {
      load: { request: at('/operator/16849'), in: ['operator'] },
      act: { request: form('/operator/16849'), in: ['operator'] },
    },
    'operator._index': { load: { request: at('/operator'), in: ['operator'] } },
    'orders.$orderId.checkout': {
      load: { request: at(`/orders/${held}/checkout`), in: ['buyer'] },
      act: {
        request: form(`/orders/${held}/checkout`, {
          option: `${nobody}|${nobody}|0`,
          name: 'Ngân',
          method: 'cod',
        }),
        in: ['buyer'],
      },
    },
    'orders._index': { load: { request: at('/orders'), in: all } },
    'photos.$': { load: { request: at(`/photos/${photo}/320.webp`), in: all } },
    place: { load: { request: at('/place'), in: all }, act: { request: form('/place'), in: all } },
    'qr.$name': { load: { request: at(`/qr/${payment}.png`), in: all } },
    'seller._index': {
      load: { request: at(`/seller?${us}`), in: family3 },
      act: { request: form(`/seller?index&${us}`), in: sellers },
    },
    'seller.announce': {
      load: { request: at(`/seller/announce?${us}`), in: sellers },
      act: { request: form(`/seller/announce?${us}`), in: sellers },
    },
    'seller.list': {
      load: { request: at(`/seller/list?${us}`), in: sellers },
      act: { request: form(`/seller/list?${us}`), in: sellers },
    },
    'seller.money': {
      load: { request: at(`/seller/money?${us}`), in: purse },
      act: { request: form(`/seller/money?${us}`), in: purse },
    },
    'seller.produce': {
      load: { request: at(`/seller/produce?${us}`), in: family3 },
      act: { request: form(`/seller/produce?${us}`), in: sellers },
    },
    'seller.ride': {
      load: { request: at(`/seller/ride?${us}`), in: sellers },
      act: { request: form(`/seller/ride?${us}`), in: sellers },
    },
    'seller.trip.$tripId': {
      load: { request: at(`/seller/trip/${trip}?${us}`), in: family3 },
      act: { request: form(`/seller/trip/${trip}?${us}`), in: family3 },
    },
    'seller_.live.$slug': {
      load: { request: at(`/seller/live/${slug}?${us}`), in: family3 },
      act: [studio('go-live', sellers), studio('end', sellers), studio('cancel', sellers), studio('pin', family3)],
    },
    'seller_.rehearse': { load: { request: at(`/seller/rehearse?${us}`), in: family3 } },
    'sign-in': { load: { request: at('/sign-in'), in: all }, act: { request: form('/sign-in'), in: all } },
    'sign-out': {
      load: { request: at('/sign-out'), in: all },
      act: { request: form('/sign-out'), in: all, triedBy: ['anonymous'] },
    },
    uploads: {
      load: { request: at(`/uploads?id=${photo}&${us}`), in: family3 },
      act: { request: { path: `/uploads?id=x&${us}`, method: 'PUT', body: 'x' }, in: sellers },
    },
    // Its door is the signature: without it nobody is let in.
    'webhooks.sepay': {
      load: { request: at('/webhooks/sepay'), in: all },
      act: { request: { path: '/webhooks/sepay', body: '{}' }, in: [] },
    },
  }
}

export type EventDoor = { input: unknown; in: ReadonlyArray<Who>; noAnswer?: true }
/** Inputs that pass the door and change nothing: an unknown lot, a comment of nobody. */
export const eventDoors = (past: string): Record<keyof ClientToServer, EventDoor> => ({
  'room:join': { input: { slug }, in: all },
  'room:leave': { input: { slug }, in: all, noAnswer: true },
  'order:hold': { input: { key: nobody, lotId: lot, quantity: 1, seenPriceDong: 1, slug }, in: all },
  'comment:post': { input: { key: nobody, slug: past, name: 'Ngân', text: 'Chào' }, in: all },
  'comment:hide': { input: { slug, commentId: seedId('comment:nobody') }, in: family3 },
  'pin:set': { input: { slug: past, lotId: lot }, in: family3 },
  'seller:join': { input: { sellerId: family }, in: family3 },
})
