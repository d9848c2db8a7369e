// The farmer's own pages and deeds: today, her produce, her money, cutting, carrying.

import type { Acting } from '#app/domain/selling/acting'
import type { MoneyView, ProduceView, TodayView } from '#app/domain/selling/views'
import type { Result } from '#app/domain/shared/result'
import type { Core } from '#app/services/core.server'

export type LotInput = {
  readonly unit: string
  readonly priceDong: number
  /** Whole units offered. */
  readonly quantity: number
  readonly inGround: boolean
}

export type SellerServices = {
  today(acting: Acting): Promise<TodayView | null>
  produce(acting: Acting): Promise<ProduceView | null>
  money(acting: Acting): Promise<MoneyView | null>
  /** Repeatable by `productId`, `lotId` and `photoId`, all made on the phone. */
  listProduct(
    acting: Acting,
    input: LotInput & { productId: string; lotId: string; kind: string; name: string | null; photoId: string | null },
  ): Promise<
    Result<{ productId: string; lotId: string; code: string }, 'bad-kind' | 'bad-unit' | 'not-found' | 'too-many-lots'>
  >
  /** Another lot of a product that is known already. */
  openLot(
    acting: Acting,
    input: LotInput & { productId: string; lotId: string },
  ): Promise<Result<{ lotId: string; code: string }, 'bad-unit' | 'not-found' | 'too-many-lots'>>
  /** A lowered amount breaks no hold: what is held stays held. */
  changeLot(
    acting: Acting,
    input: { lotId: string; priceDong?: number; quantity?: number; inGround?: boolean; isOpen?: boolean },
  ): Promise<Result<null, 'not-found'>>
  /** confirmed → cut, of one trip; repeats are harmless. */
  cutOrders(acting: Acting, input: { tripId: string }): Promise<Result<{ moved: number }, 'not-found'>>
  /** confirmed or cut → on the way, of one trip; the trip leaves. */
  sendOnTheWay(acting: Acting, input: { tripId: string }): Promise<Result<{ moved: number }, 'not-found'>>
  deliverOrder(
    acting: Acting,
    input: { orderId: string; proof: { kind: 'code'; code: string } | { kind: 'seen' } },
  ): Promise<Result<{ cashDong: number }, 'not-found' | 'wrong-code' | 'move-not-allowed'>>
  refuseDelivery(
    acting: Acting,
    input: { orderId: string; reason: 'not-there' | 'changed-mind' | 'bad-produce' | 'other' },
  ): Promise<Result<null, 'not-found' | 'move-not-allowed'>>
}

export declare function createSellerServices(core: Core): SellerServices
