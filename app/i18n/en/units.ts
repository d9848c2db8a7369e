import { type UnitId, unitNames } from '#app/domain/products/kinds'

export const units = Object.fromEntries(Object.entries(unitNames).map(([id, word]) => [id, word.en])) as Record<
  UnitId,
  string
>
