// A family's produce: listed once, offered lot by lot, changed while people buy.
import { kindOf } from '#app/domain/products/kinds'
import { unitBaseOf } from '#app/domain/products/lot-offer'
import { type Acting, isOnBehalf } from '#app/domain/selling/acting'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import { vietnamClock } from '#app/domain/shared/when'
import type { By, NewLot, ProductStore } from '#app/ports/product-store'
import type { Publish } from '#app/ports/publisher'

/** Unit of the kind, whole đồng for one unit, whole units offered. */
export type LotInput = {
  readonly unit: string
  readonly priceDong: number
  readonly quantity: number
  readonly inGround: boolean
}

export function makeOfferProduce(deps: { products: ProductStore; now: () => Date; publish: Publish }) {
  const { products } = deps

  function newLot(kind: string, lotId: string, input: LotInput): NewLot | null {
    const unitBase = unitBaseOf(kind, input.unit)
    if (unitBase === null) return null
    const { unit, priceDong, inGround } = input
    return {
      lotId,
      unit,
      unitBase,
      priceDong,
      offeredBase: input.quantity * unitBase,
      inGround,
      harvestOn: dayText(new Date(deps.now().getTime() + (inGround ? 86_400_000 : 0))),
    }
  }

  return {
    /** Repeatable by `productId` and `lotId`, both made on the phone. */
    async listProduct(
      acting: Acting,
      input: LotInput & { productId: string; lotId: string; kind: string; name: string | null; photoId: string | null },
    ): Promise<
      Result<
        { productId: string; lotId: string; code: string },
        'bad-kind' | 'bad-unit' | 'not-found' | 'too-many-lots'
      >
    > {
      const kind = kindOf(input.kind)
      if (!kind) return refuse('bad-kind')
      const lot = newLot(kind.id, input.lotId, input)
      if (!lot) return refuse('bad-unit')
      const name = input.name?.trim() || kind.name.vi
      const product = { id: input.productId, kind: kind.id, name, base: kind.base, photoId: input.photoId }
      const listed = await products.list(byOf(acting), product, lot)
      if (!listed.ok) return listed
      deps.publish({ type: 'lot:changed', lotId: input.lotId })
      return ok({ productId: input.productId, lotId: input.lotId, code: listed.value.code })
    },

    /** Another lot of a product that is known already. */
    async openLot(
      acting: Acting,
      input: LotInput & { productId: string; lotId: string },
    ): Promise<Result<{ lotId: string; code: string }, 'bad-unit' | 'not-found' | 'too-many-lots'>> {
      const kind = await products.kindOf(acting.sellerId, input.productId)
      if (!kind) return refuse('not-found')
      const lot = newLot(kind, input.lotId, input)
      if (!lot) return refuse('bad-unit')
      const opened = await products.openLot(byOf(acting), input.productId, lot)
      if (!opened.ok) return opened
      deps.publish({ type: 'lot:changed', lotId: input.lotId })
      return ok({ lotId: input.lotId, code: opened.value.code })
    },

    /** `left`: whole units still to be sold. What is held stays held, whatever it is set to. */
    async changeLot(
      acting: Acting,
      input: {
        lotId: string
        priceDong?: number | undefined
        left?: number | undefined
        inGround?: boolean | undefined
        isOpen?: boolean | undefined
      },
    ): Promise<Result<null, 'not-found'>> {
      const { lotId, left, ...rest } = input
      if (!(await products.changeLot(byOf(acting), lotId, { ...rest, leftUnits: left }))) return refuse('not-found')
      deps.publish({ type: 'lot:changed', lotId })
      return ok(null)
    },
  }
}

export function byOf(acting: Acting): By {
  const { sellerId, personId, deviceId } = acting
  return { sellerId, personId, deviceId, onBehalf: isOnBehalf(acting) }
}

function dayText(at: Date): string {
  const { year, month, day } = vietnamClock(at)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
