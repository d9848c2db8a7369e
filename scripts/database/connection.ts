// Which database a script works on: the one in DATABASE_URL, or the embedded one in the data folder.
import path from 'node:path'
import type { Client } from 'pg'
import { start } from './embedded-postgres'
import { migrate, readMigrations } from './migrations'
import { appGroup, joinAppGroup, withClient } from './roles'

export type Database = { ownerUrl: string; appUrl: string; embedded: boolean; stop(): Promise<void> }

const migrationsFolder = path.resolve(import.meta.dirname, '../../prisma/migrations')

/** Brings the database up (embedded) or names the one given from outside. Call `stop` when done. */
export async function openDatabase(dataDir: string, env: NodeJS.ProcessEnv = process.env): Promise<Database> {
  if (!env.DATABASE_URL) return { ...(await start({ dataDir })), embedded: true }
  const stop = async () => {}
  if (env.DATABASE_OWNER_URL) {
    return { ownerUrl: env.DATABASE_OWNER_URL, appUrl: env.DATABASE_URL, embedded: false, stop }
  }
  return { ownerUrl: env.DATABASE_URL, appUrl: actingAsApp(env.DATABASE_URL), embedded: false, stop }
}

/** Applies what is missing and lets the app's login act as the app; returns the names of the migrations applied now. */
export async function bringUpToDate(database: Database): Promise<string[]> {
  return withClient(database.ownerUrl, async (owner) => {
    const applied = await migrate(owner, readMigrations(migrationsFolder))
    await joinAppGroup(owner, await loginOf(database.appUrl, owner))
    return applied
  })
}

// With one URL for all, the app's connections drop the owner's rights by themselves.
function actingAsApp(url: string): string {
  const acting = new URL(url)
  acting.searchParams.set('options', `-c role=${appGroup}`)
  return acting.href
}

async function loginOf(appUrl: string, owner: Client): Promise<string> {
  const name = decodeURIComponent(new URL(appUrl).username)
  if (name) return name
  const { rows } = await owner.query('SELECT current_user AS name')
  return rows[0].name
}
