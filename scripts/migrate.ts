// `npm run db:migrate`: applies what is missing in prisma/migrations to DATABASE_OWNER_URL, or to DATABASE_URL, or to the
// embedded database in DATA_DIR.
import { bringUpToDate, openDatabase } from './database/connection'

const database = await openDatabase(process.env.DATA_DIR ?? '.data')
try {
  const applied = await bringUpToDate(database)
  for (const name of applied) console.log(`applied ${name}`)
  if (!applied.length) console.log('The database is up to date.')
} finally {
  await database.stop()
}
