// The demo's rows: communes, places, families, lots, trips, lives and orders, with times relative to `now`.
// Deterministic ids; a second run refreshes what is the demo's own and leaves alone what people did with it. One transaction.
// As a program: `npm run db:seed`.
import { Client } from 'pg'
import { createAesSealer } from '#app/adapters/sealing/aes-sealer.server'
import { seedCommunes } from './seed/communes'
import { liveId, pastLives, runningLive, seedLives } from './seed/lives'
import { betweenOrders, closedOrders, doneOrders, runningOrders, wayOrders } from './seed/order-plans'
import { type OrderGroup, seedOrders } from './seed/orders'
import { endOvertaken } from './seed/overtaken'
import { pastLots } from './seed/past-lots'
import { seedPeople } from './seed/people'
import { seedPhotos } from './seed/photos'
import { seedPlaces } from './seed/places'
import { seedRecordings } from './seed/recordings'
import { type SeededLot, seedSellers, settleStock } from './seed/sellers'
import { closedTrip, doneTrip, openTrip, seedTrips, slotOf, wayTrip } from './seed/trips'
import { dateText } from './seed/vietnam-time'

export type SeedOptions = {
  /** The owner's connection: the seed corrects rows that the app may not touch. */
  ownerUrl: string
  dataDir: string
  /** Base64 of 32 bytes: the app's own DATA_KEY, so that it can open the bank accounts. */
  dataKey: string
  now: Date
  log(line: string): void
}

/** @throws Error on the first thing that is wrong; nothing is then written. */
export async function seed({ ownerUrl, dataDir, dataKey, now, log }: SeedOptions): Promise<void> {
  const db = new Client({ connectionString: ownerUrl })
  await db.connect()
  try {
    await db.query('BEGIN')
    await db.query('SELECT pg_advisory_xact_lock(7003)')
    log(`${await seedCommunes(db)} communes of Nghệ An, ${await seedPlaces(db)} places along Highway 7`)
    log(`${await seedPeople(db, now)} people`)
    const lots = await seedSellers(db, now, createAesSealer(Buffer.from(dataKey, 'base64')))
    log(`${await seedPhotos(db, now, dataDir)} photos`)
    const past = await pastLots(db, now)
    const done = pastLives.map((live) => ({ live, trip: doneTrip(live.seller, now, live.daysAgo - 1) }))
    log(
      `${lots.length} lots, ${await seedTrips(
        db,
        now,
        done.map(({ trip }) => trip),
      )} trips`,
    )
    log(`${await seedLives(db, now)} live sessions, ${await seedRecordings(now, dataDir)} recordings`)
    await endOvertaken(db, now)
    let orders = 0
    for (const group of openGroups(now, lots)) orders += await seedOrders(db, now, group, false)
    for (const { live, trip } of done) {
      const group = { plans: doneOrders[live.key] ?? [], seller: live.seller, trip, live: live.key, edition: 'done' }
      orders += await seedOrders(db, now, { ...group, lotOf: lotIn(past.filter((lot) => lot.live === live.key)) }, true)
    }
    await settleStock(db, [...lots, ...past])
    await db.query('COMMIT')
    log(`${orders} orders`)
  } catch (error) {
    await db.query('ROLLBACK')
    throw error
  } finally {
    await db.end()
  }
}

function openGroups(now: Date, lots: ReadonlyArray<SeededLot>): OrderGroup[] {
  const of = (seller: string) => lotIn(lots.filter((lot) => lot.family === seller))
  const daily = (seller: string, plans: OrderGroup['plans'], live: string | null): OrderGroup => {
    const trip = openTrip(seller, now)
    return { plans, seller, trip, live, edition: dateText(trip.departsAt), lotOf: of(seller) }
  }
  const slot = String(slotOf(now))
  return [
    daily('thuong', runningOrders, runningLive.key),
    daily('kham', betweenOrders, null),
    { plans: closedOrders, seller: 'xen', trip: closedTrip(now), live: null, edition: slot, lotOf: of('xen') },
    { plans: wayOrders, seller: 'lo', trip: wayTrip(now), live: null, edition: slot, lotOf: of('lo') },
  ]
}

function lotIn(lots: ReadonlyArray<SeededLot>) {
  return (kind: string): SeededLot => {
    const lot = lots.find((candidate) => candidate.kind === kind)
    if (!lot) throw new Error(`no lot of ${kind}`)
    return lot
  }
}

/** The live the demo broadcaster feeds. */
export const demoLive = { id: liveId(runningLive.key), slug: runningLive.slug, kinds: runningLive.kinds }

if (process.argv[1] === import.meta.filename) {
  const { bringUpToDate, openDatabase } = await import('../scripts/database/connection')
  const dataDir = process.env.DATA_DIR ?? '.data'
  const database = await openDatabase(dataDir)
  try {
    await bringUpToDate(database)
    const dataKey = process.env.DATA_KEY
    if (!dataKey) throw new Error('DATA_KEY is needed: the one the app runs with')
    await seed({ ownerUrl: database.ownerUrl, dataDir, dataKey, now: new Date(), log: (line) => console.log(line) })
  } finally {
    await database.stop()
  }
}
