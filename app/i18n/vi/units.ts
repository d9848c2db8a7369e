import { type UnitId, unitNames } from '#app/domain/products/kinds'

/** The word after a number, by unit id ("2 bó"); the table is the domain's. */
export const units = Object.fromEntries(Object.entries(unitNames).map(([id, word]) => [id, word.vi])) as Record<
  UnitId,
  string
>
