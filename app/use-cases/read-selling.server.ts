// The farmer's pages: today, her produce, her money.
import type { FamilySums, TransferToCheck } from '#app/domain/payments/views'
import type { Acting } from '#app/domain/selling/acting'
import { todayStep } from '#app/domain/selling/today'
import { tripWorkOf } from '#app/domain/selling/trip-work'
import type { FamilyView, MoneyView, ProduceView, TodayView } from '#app/domain/selling/views'
import { sumDong } from '#app/domain/shared/money'
import { startOfVietnamDay, startOfVietnamWeek } from '#app/domain/shared/when'
import type { LiveSessionStore } from '#app/ports/live-session-store'
import type { SellingStore } from '#app/ports/selling-store'

/** How long after its departure a trip is still shown. */
const tripTailMs = 14 * 3_600_000

export function makeReadSelling(deps: {
  selling: SellingStore
  lives: Pick<LiveSessionStore, 'current'>
  money: {
    familySums(sellerId: string, from: Date, until: Date): Promise<FamilySums>
    transfersToCheck(sellerId: string): Promise<ReadonlyArray<TransferToCheck>>
  }
  now: () => Date
}) {
  const { selling, lives, money } = deps
  const familyOf = async (acting: Acting): Promise<FamilyView | null> => {
    const family = await selling.family(acting.sellerId)
    return family && { ...family, right: acting.right }
  }

  return {
    async today(acting: Acting): Promise<TodayView | null> {
      const now = deps.now()
      const { sellerId } = acting
      const [family, stored, lots, current, today, week, toLookAt] = await Promise.all([
        familyOf(acting),
        selling.trips(sellerId, new Date(now.getTime() - tripTailMs)),
        selling.lots(sellerId),
        lives.current(sellerId),
        money.familySums(sellerId, startOfVietnamDay(now), now),
        money.familySums(sellerId, startOfVietnamWeek(now), now),
        money.transfersToCheck(sellerId),
      ])
      if (!family) return null
      const trips = stored.map((trip) => tripWorkOf(trip, sellerId))
      const first = current[0]
      const live = first
        ? {
            slug: first.slug,
            title: first.title,
            status: first.status === 'live' ? ('live' as const) : ('announced' as const),
            announcedFor: first.announcedFor.toISOString(),
          }
        : null
      const openLots = lots.filter((lot) => lot.isOpen).length
      return {
        family,
        step: todayStep({ status: family.status, live, trips, openLots }, now),
        soldDong: today.soldDong,
        moneyInDong: today.arrivedDong,
        carryingDong: today.carriedDong,
        weekDong: week.soldDong,
        trips,
        live,
        toLookAt: toLookAt.length,
        now: now.toISOString(),
      }
    },

    async produce(acting: Acting): Promise<ProduceView | null> {
      const [family, lots, earlier] = await Promise.all([
        familyOf(acting),
        selling.lots(acting.sellerId),
        selling.earlier(acting.sellerId),
      ])
      return family && { family, lots, earlier, now: deps.now().toISOString() }
    },

    async money(acting: Acting): Promise<MoneyView | null> {
      const now = deps.now()
      const monday = startOfVietnamWeek(now)
      const [family, waiting, came, owed, sums] = await Promise.all([
        familyOf(acting),
        money.transfersToCheck(acting.sellerId),
        selling.came(acting.sellerId, monday),
        selling.owed(acting.sellerId),
        money.familySums(acting.sellerId, monday, now),
      ])
      if (!family) return null
      return {
        family,
        toLookAt: waiting.map((transfer) => ({
          orderId: transfer.orderId,
          code: transfer.orderCode,
          buyer: transfer.buyer ?? '',
          amountDong: transfer.dueDong,
          at: transfer.saidPaidAt ?? now.toISOString(),
          paymentId: transfer.paymentId,
          memo: transfer.memo,
        })),
        came,
        owed,
        cameDong: sums.arrivedDong,
        owedDong: sumDong(owed.map((line) => line.amountDong)),
        carryingDong: sums.carriedDong,
        now: now.toISOString(),
      }
    },
  }
}
