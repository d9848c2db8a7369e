import { inject } from 'vitest'
import { createDatabase } from './test-cluster'

export type ScratchDatabase = {
  /** The owner: sets up what the app may not (no superuser). */
  ownerUrl: string
  /** What the app itself logs in with: a member of cho_ban_app. */
  appUrl: string
  /** Throws everybody out and removes it. Call in `afterAll`, after closing your own pools. */
  drop(): Promise<unknown>
}

/**
 * A fresh database for a test file of the `database` project: with all migrations applied, or `empty`.
 * No rows but those of the migrations.
 */
export function scratchDatabase(from: 'template' | 'empty' = 'template'): Promise<ScratchDatabase> {
  return createDatabase(inject('testCluster'), from)
}
