// From the field to the door: cut, sent off, handed over or refused. Stock and states move in the store; money follows.
import type { Acting } from '#app/domain/selling/acting'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { Publish } from '#app/ports/publisher'
import type { MovedOrder, SellingStore } from '#app/ports/selling-store'
import { byOf } from './offer-produce.server'

export const refusalReasons = ['not-there', 'changed-mind', 'bad-produce', 'other'] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** What payments do after a parcel changed hands. */
export type DoorMoney = {
  takeCash(input: { orderId: string; byPersonId: string }): Promise<Result<{ paidDong: number }, string>>
  agreeLedger(input: { orderId: string }): Promise<unknown>
}

export function makeCarryOrders(deps: {
  selling: SellingStore
  money: DoorMoney
  now: () => Date
  publish: Publish
  /** Lots of an order, whose stock changed when it was refused. */
  lotsOf: (orderId: string) => Promise<ReadonlyArray<string>>
}) {
  const { selling, money, now } = deps
  const tell = (moved: MovedOrder) => deps.publish({ type: 'order:changed', what: 'moved', ...moved })

  return {
    /** Confirmed orders of one trip are cut. Repeats are harmless. */
    async cutOrders(acting: Acting, input: { tripId: string }): Promise<Result<{ moved: number }, 'not-found'>> {
      const moved = await selling.cut(byOf(acting), input.tripId)
      moved?.forEach(tell)
      return moved ? ok({ moved: moved.length }) : refuse('not-found')
    },

    /** By the one who rides: the trip leaves with what is there. */
    async sendOnTheWay(acting: Acting, input: { tripId: string }): Promise<Result<{ moved: number }, 'not-found'>> {
      const moved = await selling.sendOff(byOf(acting), input.tripId, now())
      moved?.forEach(tell)
      return moved ? ok({ moved: moved.length }) : refuse('not-found')
    },

    /** `proof`: the buyer's four digits, or handed over face to face. Cash due is taken with it; repeats take it once. */
    async deliverOrder(
      acting: Acting,
      input: { orderId: string; proof: { kind: 'code'; code: string } | { kind: 'seen' } },
    ): Promise<Result<null, 'not-found' | 'wrong-delivery-code' | 'move-not-allowed'>> {
      const code = input.proof.kind === 'code' ? input.proof.code : null
      const outcome = await selling.deliver(byOf(acting), input.orderId, code, now())
      if (outcome.kind === 'wrong-code') return refuse('wrong-delivery-code')
      if (outcome.kind !== 'delivered') return refuse(outcome.kind)
      // Also after a repeat: the first time may have died between the two.
      if (outcome.method === 'cod') await money.takeCash({ orderId: input.orderId, byPersonId: acting.personId })
      else await money.agreeLedger({ orderId: input.orderId })
      if (!outcome.repeated) tell(outcome.moved)
      return ok(null)
    },

    async refuseDelivery(
      acting: Acting,
      input: { orderId: string; reason: RefusalReason },
    ): Promise<Result<null, 'not-found' | 'move-not-allowed'>> {
      const moved = await selling.refuse(byOf(acting), input.orderId, input.reason, now())
      if (typeof moved === 'string') return refuse(moved)
      await money.agreeLedger({ orderId: input.orderId })
      tell(moved)
      for (const lotId of await deps.lotsOf(input.orderId)) deps.publish({ type: 'lot:changed', lotId })
      return ok(null)
    },
  }
}
