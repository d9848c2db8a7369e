// What a tap may take, before anybody is asked who they are (DESIGN.md section 5).

/** Minutes from the last tap to choose place and method. */
export const holdMinutes = 10
/** Once, while a sign-in code is on its way. */
export const holdExtensionMinutes = 5
/** Units a device that has not said who it is may hold of one lot, once. */
export const deviceMaxUnits = 2
/** Units one tap of a signed-in person may take; more is "Hỏi mua nhiều". */
export const personMaxUnitsPerTap = 20
/** Units of one lot a signed-in person may hold in open orders. */
export const personMaxUnitsPerLot = 40

export type HoldOutcome = 'held' | 'sold-out' | 'over-limit' | 'closed' | 'price-changed'
