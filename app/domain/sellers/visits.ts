// "Tối nay nên đến": whom an officer should go and see tonight, and why, from how things stand now.
import type { SellerStatus } from './family'

export type FamilyNow = {
  readonly id: string
  readonly status: SellerStatus
  readonly rehearsedAt: string | null
  readonly accountChecked: boolean
  readonly openLots: number
  /** ISO: the next live they announced. */
  readonly nextLiveAt: string | null
  readonly isLive: boolean
  /** Lives of their own held to the end, and when the last one (of any kind) ended. */
  readonly ownLives: number
  readonly lastLiveAt: string | null
  readonly createdAt: string
}

/** Ordered by how much is lost by not going. */
export const visitReasons = [
  'live-soon-unverified', // they announced a live and cannot hold it
  'produce-unverified', // produce is ready, papers are not seen
  'produce-not-rehearsed', // produce is ready, nobody has practised with them
  'unverified',
  'account-unchecked', // money might go astray
  'not-rehearsed',
  'quiet', // sold before, silent for long
  'never-alone', // sold only with the officer's hands
] as const
export type VisitReason = (typeof visitReasons)[number]

const quietDays = 14

export function whyVisit(family: FamilyNow, now: Date): VisitReason | null {
  if (family.status === 'suspended' || family.isLive) return null
  const hasProduce = family.openLots > 0
  if (family.status === 'unverified') {
    if (family.nextLiveAt) return 'live-soon-unverified'
    return hasProduce ? 'produce-unverified' : 'unverified'
  }
  if (!family.rehearsedAt && family.ownLives === 0) return hasProduce ? 'produce-not-rehearsed' : 'not-rehearsed'
  if (!family.accountChecked) return 'account-unchecked'
  if (family.ownLives === 0 && family.lastLiveAt) return 'never-alone'
  const last = family.lastLiveAt ?? family.createdAt
  const isQuiet = now.getTime() - Date.parse(last) > quietDays * 86_400_000
  return isQuiet && !family.nextLiveAt ? 'quiet' : null
}

/** At most three, the most urgent first; among equals, who has waited longest. */
export function tonight<Family extends FamilyNow>(
  families: ReadonlyArray<Family>,
  now: Date,
): ReadonlyArray<{ family: Family; reason: VisitReason }> {
  return families
    .flatMap((family) => {
      const reason = whyVisit(family, now)
      return reason ? [{ family, reason }] : []
    })
    .sort(
      (a, b) =>
        visitReasons.indexOf(a.reason) - visitReasons.indexOf(b.reason) ||
        a.family.createdAt.localeCompare(b.family.createdAt),
    )
    .slice(0, 3)
}
