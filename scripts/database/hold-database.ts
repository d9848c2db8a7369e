// A process of its own that brings up the database in a folder and keeps it until told to stop: for the life-cycle tests,
// and for looking at an embedded database by hand: `tsx scripts/database/hold-database.ts .data`.
import { start } from './embedded-postgres'

const database = await start({ dataDir: process.argv[2] ?? '.data', durable: process.argv[3] !== 'fast' })
process.once('SIGTERM', leave)
process.once('SIGINT', leave)
setInterval(() => {}, 60_000)
console.log(JSON.stringify({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, adopted: database.adopted }))

async function leave(): Promise<void> {
  await database.stop()
  process.exit(0)
}
