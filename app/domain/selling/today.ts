// What the farmer's first page says: one sentence and one thing to press, by the hour and by the state of her orders.

export type TodayStep =
  /** Nobody of the commune has looked at the papers yet: she cannot sell. */
  | { readonly kind: 'not-verified' }
  | { readonly kind: 'suspended' }
  /** A live of hers goes on: back into the studio. */
  | { readonly kind: 'selling-now'; readonly slug: string }
  /** On the road: so many households are left. */
  | { readonly kind: 'deliver'; readonly households: number }
  /** Cut by so many products; the sentence names the first two. */
  | { readonly kind: 'cut'; readonly amounts: ReadonlyArray<TodayAmount> }
  /** All is cut: pack and leave. */
  | { readonly kind: 'leave'; readonly households: number; readonly departsAt: string }
  /** Announced for later today or soon. */
  | { readonly kind: 'announced'; readonly slug: string; readonly at: string; readonly isNow: boolean }
  /** Something is offered but nothing is ordered: sell it live. */
  | { readonly kind: 'sell-live' }
  /** Nothing is offered: list what is ripe. */
  | { readonly kind: 'list-produce' }

export type TodayAmount = {
  readonly name: string
  readonly kind: string
  readonly unit: string
  readonly quantity: number
}
