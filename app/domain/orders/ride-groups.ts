// A market has many rides to many places: which of them a buyer sees first, and which only when asked for.

export type RideGroups<Option> = {
  /** Rides to the place meant for her, soonest first: the one suggested and the next. */
  readonly first: ReadonlyArray<Option>
  /** Further rides to that place. */
  readonly later: ReadonlyArray<Option>
  /** Every other place by its soonest ride, in the order given. */
  readonly elsewhere: ReadonlyArray<Option>
}

const shownAtOnce = 2

export function groupRides<Option extends { placeId: string; arrivesFrom: string }>(
  options: ReadonlyArray<Option>,
  suggested: number,
): RideGroups<Option> {
  const chosen = options[suggested] ?? options[0]
  if (!chosen) return { first: [], later: [], elsewhere: [] }
  const here = options.filter((option) => option.placeId === chosen.placeId).sort(bySoonest)
  const soonest = new Map<string, Option>()
  for (const option of options) {
    const known = soonest.get(option.placeId)
    if (!known || bySoonest(option, known) < 0) soonest.set(option.placeId, option)
  }
  soonest.delete(chosen.placeId)
  const first = here.slice(0, Math.max(shownAtOnce, here.indexOf(chosen) + 1))
  return { first, later: here.slice(first.length), elsewhere: [...soonest.values()] }
}

function bySoonest(a: { arrivesFrom: string }, b: { arrivesFrom: string }): number {
  return a.arrivesFrom.localeCompare(b.arrivesFrom)
}
