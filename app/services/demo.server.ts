// The demo's doors (DEMO=1 only): entering a role in one press, the broadcaster's seat, the pretend bank's order book.
import { createDemoStore } from '#app/adapters/database/demo-store.server'
import { createAesSealer } from '#app/adapters/sealing/aes-sealer.server'
import { type DemoRole, demoPeople, isMadeUpBuyer, madeUpBuyers } from '#app/domain/people/demo-roles'
import type { Acting } from '#app/domain/selling/acting'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { DemoLot } from '#app/ports/demo-store'
import { makeDemoTransfers } from '#app/use-cases/demo-transfers.server'
import type { Core } from './core.server'
import type { LivesServices } from './lives.server'
import { once } from './once'
import type { Caller, People } from './people.server'
import type { SellerServices } from './seller.server'

export type OpenTransfer = {
  readonly paymentId: string
  readonly memo: string
  readonly orderCode: string
  readonly seller: string
  readonly buyer: string | null
  readonly dueDong: number
  readonly isLate: boolean
}
export type BroadcastSeat = { readonly slug: string; readonly token: string; readonly lots: ReadonlyArray<DemoLot> }

const accountPurpose = 'bank-account.number'
const ringSeconds = 600
/** Fewer whole units left than this, and the demo's family finds some more. */
const lowUnits = 7
const freshUnits = 24
/** Older than this, what made-up people left behind is forgotten. */
const keptMs = 15 * 60_000

export function createDemo(core: Core, people: People, lives: LivesServices, seller: SellerServices) {
  const store = once(() => createDemoStore(core.database().pools.general))
  const sealer = once(() => createAesSealer(Buffer.from(core.env().DATA_KEY, 'base64')))
  const transfers = makeDemoTransfers()

  return {
    isOn: () => core.env().DEMO,

    /** Signs this device in as that person of the demo. */
    async enter(
      caller: Caller,
      who: DemoRole | { phone: string },
    ): Promise<Result<{ setCookie: string }, 'not-found'>> {
      const phone = typeof who === 'string' ? demoPeople[who].phone : who.phone
      if (typeof who !== 'string' && !isMadeUpBuyer(phone)) return refuse('not-found')
      const person = await store().personByPhone(phone)
      if (!person) return refuse('not-found')
      return ok(await people.signInAs({ ...caller, personId: person.id }))
    },

    /** For the broadcaster of the demo's clip: the family's running live, or one begun now. `busy`: a phone publishes. */
    async broadcast(acting: Acting): Promise<Result<BroadcastSeat, 'busy' | 'closed'>> {
      const before = await store().runningLive(acting.sellerId)
      if (before?.busyWith && before.busyWith !== acting.deviceId) return refuse('busy')
      const found = before ? ok({ slug: before.slug }) : await lives.sellNow(acting, { id: core.newId() })
      if (found.ok) await store().keepRing(found.value.slug, ringSeconds)
      const begun = found.ok ? await lives.goLive(acting, { slug: found.value.slug }) : found
      const live = begun.ok ? await store().runningLive(acting.sellerId) : null
      if (!begun.ok || !live) return refuse('closed')
      return ok({ slug: live.slug, token: begun.value.token, lots: live.lots })
    },

    async transfers(): Promise<ReadonlyArray<OpenTransfer>> {
      return (await store().transfers(30)).map(({ numberSealed: _, ...transfer }) => transfer)
    },
    /** Asks the pretend bank for a transfer; the market hears of it only over the bank's webhook. */
    async askTransfer(input: {
      paymentId: string
      amountDong: number
      afterSeconds: number
    }): Promise<Result<null, 'not-found'>> {
      const row = (await store().transfers(200)).find((each) => each.paymentId === input.paymentId)
      if (!row) return refuse('not-found')
      const { amountDong, afterSeconds } = input
      transfers.ask({
        account: sealer().open(row.numberSealed, accountPurpose),
        amountDong,
        afterSeconds,
        content: `${row.memo} chuyen tien rau`,
      })
      return ok(null)
    },
    /** The pretend bank fetches what it has to do, waiting for it. */
    nextTransfers: (signal: AbortSignal) => transfers.fetch(signal),

    /** Once a minute: lots that ran low are offered anew, and what made-up people left behind is forgotten. */
    async tend(acting: Acting): Promise<void> {
      const live = await store().runningLive(acting.sellerId)
      for (const lot of live?.lots ?? []) {
        if (lot.left >= lowUnits) continue
        await seller.changeLot(acting, { lotId: lot.lotId, left: freshUnits })
      }
      await store().tidy(new Date(core.now().getTime() - keptMs), madeUpBuyers)
    },
  }
}
export type DemoServices = ReturnType<typeof createDemo>
