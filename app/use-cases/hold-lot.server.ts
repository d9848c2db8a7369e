import type { Viewer } from '#app/domain/people/viewer'
import { makeCode } from '#app/domain/shared/code'
import type { NewId, RandomBytes } from '#app/ports/chance'
import type { HoldDecided, LotStore } from '#app/ports/lot-store'
import type { OrderFacts } from '#app/ports/order-store'
import type { Publish } from '#app/ports/publisher'
import type { HeldOrder, HoldAnswer, HoldInput } from './orders-service'

/** Letters of an order's code before the check character: 25^6, about 240 million. */
const codeLength = 6
const codeCandidates = 3

export function makeHoldLot(deps: {
  lots: LotStore
  /** One order, read together with others that are asked for at the same moment. */
  readOrder(id: string): Promise<OrderFacts | null>
  publish: Publish
  newId: NewId
  randomBytes: RandomBytes
  now: () => Date
}): (viewer: Viewer, input: HoldInput) => Promise<HoldAnswer> {
  return async (viewer, input) => {
    const decided = await deps.lots.hold({
      deviceId: viewer.deviceId,
      personId: viewer.person?.id ?? null,
      key: input.key,
      lotId: input.lotId,
      quantity: input.quantity,
      seenPriceDong: input.seenPriceDong,
      slug: input.slug ?? null,
      orderId: deps.newId(),
      lineId: deps.newId(),
      codes: Array.from({ length: codeCandidates }, () => makeCode(deps.randomBytes(codeLength), codeLength)),
    })
    const { lot, replayed } = decided
    if (decided.outcome !== 'held') return { ok: false, reason: decided.outcome, lot, replayed }
    const order = decided.orderId ? await deps.readOrder(decided.orderId) : null
    if (!order || !lot) throw new Error('a held decision without its order or lot')
    if (!replayed) tell(deps, viewer, input, decided, order)
    return { ok: true, order: heldOrder(order), lot, replayed }
  }
}

function tell(
  deps: { publish: Publish; now: () => Date },
  viewer: Viewer,
  input: HoldInput,
  decided: HoldDecided,
  order: OrderFacts,
): void {
  deps.publish({ type: 'lot:changed', lotId: input.lotId })
  deps.publish({
    type: 'lot:held',
    lotId: input.lotId,
    slug: decided.slug,
    quantity: input.quantity,
    name: viewer.person?.name ?? decided.buyerName,
    at: deps.now().toISOString(),
  })
  deps.publish({
    type: 'order:changed',
    orderId: order.id,
    sellerId: order.seller.id,
    deviceId: viewer.deviceId,
    personId: viewer.person?.id ?? null,
    status: order.status,
    what: 'held',
  })
}

export function heldOrder(order: OrderFacts): HeldOrder {
  return {
    id: order.id,
    code: order.code,
    status: order.status,
    holdUntil: order.holdUntil?.toISOString() ?? null,
    lines: order.lines.map(({ lotId, name, unit, quantity, amountDong }) => ({
      lotId,
      name,
      unit,
      quantity,
      amountDong,
    })),
    goodsDong: order.goodsDong,
    feeDong: order.feeDong,
  }
}
