// Every form of the market as its page sends it, by whom it may be sent, and what each of its fields is.
import { families } from '../../prisma/seed/families'
import { seedId } from '../../prisma/seed/ids'
import { sellerId } from '../../prisma/seed/people'
import { placeId } from '../../prisma/seed/places'
import { lotId, productId } from '../../prisma/seed/sellers'
import type { Who } from './people'

/** `key`: made on the phone, or harmless when nobody has it; `ids`: one or several. */
export type FieldKind = 'id' | 'key' | 'ids' | 'choice' | 'whole' | 'words' | 'phone' | 'account' | 'day-time'
export type Form = {
  /** The route file without its ending. */
  route: string
  as: Who
  path: string
  /** As it would be taken, but for what `foreign` says. */
  good: Readonly<Record<string, string>>
  /** Fields that must be there. What is not named here (an intent, a key) is a choice. */
  fields: Readonly<Record<string, FieldKind>>
  /** Ids that are right and somebody else's. */
  foreign?: Readonly<Record<string, string>>
}

export const family = sellerId('thuong')
export const lot = lotId('thuong', 'gung')
export const otherLot = lotId('kham', 'ot')
export const slug = 'chi-thuong-khe-nhinh'
const someId = () => crypto.randomUUID()
const price = { unit: 'kg', priceDong: '25000', quantity: '3' }
const account = { bankBin: '970405', accountNumber: '3600000009999', accountHolder: 'VI THI THUONG' }

export function forms(ids: { trip: string; order: string; payment: string; held: string }): Form[] {
  const hold = { key: someId(), lotId: lot, quantity: '1', seenPriceDong: '30000' }
  const holdFields = { key: 'key', lotId: 'id', quantity: 'whole', seenPriceDong: 'whole' } as const
  const unverified = families.find((one) => one.key === 'denh')?.key ?? ''
  return [
    { route: 'live.$slug._index', as: 'anonymous', path: `/live/${slug}?index`, good: hold, fields: holdFields },
    { route: 'lots.$lotId', as: 'anonymous', path: `/lots/${lot}`, good: hold, fields: holdFields },
    {
      route: 'place',
      as: 'anonymous',
      path: '/place',
      good: { placeId: placeId('ben-xe') },
      fields: { placeId: 'key' },
    },
    {
      route: 'language',
      as: 'anonymous',
      path: '/language',
      good: { locale: 'en' },
      fields: { locale: 'choice' },
    },
    {
      route: 'sign-in',
      as: 'anonymous',
      path: '/sign-in',
      good: { intent: 'request-code', phone: '0900000299' },
      fields: { phone: 'phone' },
    },
    {
      route: 'me',
      as: 'buyer',
      path: '/me',
      good: { intent: 'name', name: 'Võ Thị Ngân' },
      fields: { intent: 'choice', name: 'words' },
    },
    {
      route: 'me',
      as: 'buyer',
      path: '/me',
      good: { intent: 'revoke-device', deviceId: someId() },
      fields: { deviceId: 'key' },
    },
    {
      route: 'orders.$orderId.checkout',
      as: 'buyer',
      path: `/orders/${ids.held}/checkout`,
      good: { option: `${ids.trip}|${placeId('cong-cho')}|0`, name: 'Võ Thị Ngân', method: 'cod' },
      fields: { option: 'choice', name: 'words', method: 'choice' },
    },
    {
      route: 'seller._index',
      as: 'seller',
      path: '/seller?index',
      good: { intent: 'sell-now', id: someId() },
      fields: { intent: 'choice', id: 'key' },
    },
    {
      route: 'seller.list',
      as: 'seller',
      path: '/seller/list',
      good: { productId: someId(), lotId: someId(), kind: 'gung', ...price },
      fields: { productId: 'key', lotId: 'key', kind: 'choice', unit: 'choice', priceDong: 'whole', quantity: 'whole' },
      foreign: { productId: productId('kham', 'ot'), lotId: otherLot },
    },
    {
      route: 'seller.announce',
      as: 'seller',
      path: '/seller/announce',
      good: { id: someId(), day: '1', time: '19:30', lotIds: lot },
      fields: { id: 'key', day: 'whole', time: 'day-time', lotIds: 'ids' },
      foreign: { lotIds: otherLot },
    },
    {
      route: 'seller.produce',
      as: 'seller',
      path: '/seller/produce',
      good: { intent: 'change', lotId: lot, priceDong: '25000', left: '7' },
      fields: { intent: 'choice', lotId: 'id', priceDong: 'whole', left: 'whole' },
      foreign: { lotId: otherLot },
    },
    {
      route: 'seller.produce',
      as: 'seller',
      path: '/seller/produce',
      good: { intent: 'offer-again', productId: productId('thuong', 'gung'), lotId: someId(), ...price },
      fields: { productId: 'id', lotId: 'key', unit: 'choice', priceDong: 'whole', quantity: 'whole' },
      foreign: { productId: productId('kham', 'ot') },
    },
    {
      route: 'seller.ride',
      as: 'seller',
      path: '/seller/ride',
      good: { id: someId(), day: '2', hour: '16', capacityKg: '60', petrolDong: '30000', labourDong: '50000' },
      fields: {
        id: 'key',
        day: 'choice',
        hour: 'choice',
        capacityKg: 'whole',
        petrolDong: 'whole',
        labourDong: 'whole',
      },
    },
    {
      route: 'seller.trip.$tripId',
      as: 'seller',
      path: `/seller/trip/${ids.trip}`,
      good: { intent: 'refuse', orderId: ids.order, reason: 'other' },
      fields: { intent: 'choice', orderId: 'id', reason: 'choice' },
      foreign: { orderId: seedId('order:kham:kham-quang') },
    },
    {
      route: 'seller.trip.$tripId',
      as: 'seller',
      path: `/seller/trip/${ids.trip}`,
      good: { intent: 'deliver', orderId: ids.order, code: '12345' },
      fields: { orderId: 'id', code: 'whole' },
    },
    {
      route: 'seller.money',
      as: 'seller',
      path: '/seller/money',
      good: { answer: 'short', paymentId: ids.payment, cameDong: '1000' },
      fields: { answer: 'choice', paymentId: 'id', cameDong: 'whole' },
    },
    {
      route: 'seller_.live.$slug',
      as: 'seller',
      path: `/seller/live/${slug}`,
      good: { intent: 'pin', lotId: lot },
      fields: { intent: 'choice', lotId: 'id' },
      foreign: { lotId: otherLot },
    },
    {
      route: 'officer.sign-up',
      as: 'officer',
      path: '/officer/sign-up',
      good: {
        sellerId: someId(),
        phone: '0900000298',
        fullName: 'Vi Thị Mới',
        displayName: 'Chị Mới',
        hamletId: placeId('khe-nhinh'),
        identityNumber: '040190001234',
        consent: 'on',
        ...account,
      },
      fields: {
        sellerId: 'key',
        phone: 'phone',
        fullName: 'words',
        displayName: 'words',
        hamletId: 'id',
        identityNumber: 'whole',
        consent: 'choice',
        bankBin: 'choice',
        accountNumber: 'account',
        accountHolder: 'words',
      },
    },
    {
      route: 'officer.$sellerId',
      as: 'officer',
      path: `/officer/${sellerId(unverified)}`,
      good: { intent: 'verify', identity: '040190001234', sameFace: 'on' },
      fields: { intent: 'choice', identity: 'whole', sameFace: 'choice' },
    },
    {
      route: 'officer.$sellerId',
      as: 'officer',
      path: `/officer/${family}`,
      good: { intent: 'add-account', accountId: someId(), identity: '1000', ...account },
      fields: {
        accountId: 'id',
        identity: 'whole',
        bankBin: 'choice',
        accountNumber: 'account',
        accountHolder: 'words',
      },
      foreign: { accountId: seedId('bank:kham') },
    },
    {
      route: 'officer.$sellerId',
      as: 'officer',
      path: `/officer/${family}`,
      good: { intent: 'check-account', accountId: someId() },
      fields: { accountId: 'id' },
      foreign: { accountId: seedId('bank:kham') },
    },
    {
      route: 'operator.$code',
      as: 'operator',
      path: '/operator/16849',
      good: { intent: 'fees', feeFloorDong: '6000', feeCapDong: '20000' },
      fields: { intent: 'choice', feeFloorDong: 'whole', feeCapDong: 'whole' },
    },
    {
      route: 'operator.$code',
      as: 'operator',
      path: '/operator/16849',
      good: { intent: 'grant', phone: '0900000297', name: 'Vi Văn Mới' },
      fields: { phone: 'phone', name: 'words' },
    },
    {
      route: 'operator.$code',
      as: 'operator',
      path: '/operator/16849',
      good: { intent: 'revoke', grantId: someId() },
      fields: { grantId: 'id' },
      foreign: { grantId: seedId('grant:officer-nam:officer') },
    },
    {
      route: 'demo._index',
      as: 'anonymous',
      path: '/demo?index',
      good: { phone: '0900000201' },
      fields: { phone: 'phone' },
    },
    {
      route: 'demo.bank',
      as: 'anonymous',
      path: '/demo/bank',
      good: { paymentId: someId(), dueDong: '42000', how: 'full' },
      fields: { paymentId: 'id', dueDong: 'whole', how: 'choice' },
    },
  ]
}
