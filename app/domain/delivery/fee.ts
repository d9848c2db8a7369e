// What a basket pays to be carried: its share of the trip's cost, never below the zone's floor nor above its cap. Petrol
// is shared by distance, labour by head, both wholly: while no cap stands in the way, the fees of all baskets together
// bring at least what the ride costs. With every basket more, a share can only fall.
import { type Dong, dong } from '../shared/money'

/** All a fee depends on; kept with the basket, so that it can be explained later. Sums in đồng, distances in metres. */
export type FeeInputs = {
  readonly petrolDong: number
  readonly labourDong: number
  readonly metres: number
  readonly isEstimate: boolean
  readonly otherBaskets: number
  /** Road metres of the other baskets together. */
  readonly otherMetres: number
  readonly floorDong: number
  readonly capDong: number
  /** Fetched where the ride begins: nothing is carried. */
  readonly isPickUp: boolean
}

/** Fees are whole notes of 500 đ, so that change can be given at the door. */
export const feeStepDong = 500

export function feeOf(inputs: FeeInputs): Dong {
  if (inputs.isPickUp) return dong(0)
  const heads = inputs.otherBaskets + 1
  const metres = inputs.metres + inputs.otherMetres
  const petrol = metres > 0 ? (inputs.petrolDong * inputs.metres) / metres : inputs.petrolDong / heads
  const share = petrol + inputs.labourDong / heads
  const rounded = Math.ceil(share / feeStepDong - 1e-9) * feeStepDong
  return dong(Math.min(Math.max(rounded, inputs.floorDong), inputs.capDong))
}
