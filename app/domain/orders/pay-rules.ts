// Which ways of paying an order may take, and until when an unpaid one holds its stock (DESIGN.md section 5, two clocks).

/** A first-time buyer's cash order up to this sum is accepted by itself, in đồng. */
export const firstTimeCodMaxDong = 300_000
/** Minutes after a live (or after placing, where no live is going on) in which a transfer is waited for. */
export const payMinutes = 30

export type PayMethodRules = { readonly codAllowed: boolean; readonly qrAllowed: boolean }

export function payMethods(buyer: {
  readonly delivered: number
  readonly dueDong: number
  /** The family has an account that money can go to. */
  readonly hasAccount: boolean
}): PayMethodRules {
  const qrAllowed = buyer.hasAccount
  // Where no transfer is possible, cash stays the only way, whoever asks.
  const codAllowed = buyer.delivered > 0 || buyer.dueDong <= firstTimeCodMaxDong || !qrAllowed
  return { codAllowed, qrAllowed }
}

/**
 * Until when a transfer is waited for: the trip's close, or half an hour after the live, whichever comes first. While the
 * live goes on its end is not known; it shortens the clock when it comes.
 */
export function payUntil(order: { readonly now: Date; readonly closesAt: Date; readonly liveGoesOn: boolean }): Date {
  if (order.liveGoesOn) return order.closesAt
  return earlier(order.closesAt, new Date(order.now.getTime() + payMinutes * 60_000))
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}
