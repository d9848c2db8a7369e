import { gramsOf, kindOf } from '../products/kinds'

/** A piece of a kind that this version does not know is taken to weigh this much, in grams. */
const unknownPieceGrams = 500

/** Grams that an amount in base units (grams or pieces) weighs on a motorbike. */
export function weightGrams(kindId: string, base: 'gram' | 'piece', amount: number): number {
  if (base === 'gram') return amount
  const kind = kindOf(kindId)
  return kind?.base === 'piece' ? gramsOf(kind, amount) : amount * unknownPieceGrams
}
