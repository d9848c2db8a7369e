// Whether the database answers. Asked every two seconds on a connection of its own, so that pages can say the truth
// (503) at once instead of each waiting for a timeout, and come back by themselves.
import { Client } from 'pg'

export type DatabaseHealth = {
  /** What is known; with `fresh` it asks now (shared by all who ask at the same time). */
  isUp(fresh?: boolean): Promise<boolean>
  stop(): Promise<void>
}

const patienceMs = 1_500

/** `onChange` hears each turn from up to down and back. */
export function watchDatabase(options: {
  databaseUrl: string
  everyMs?: number
  onChange?(up: boolean): void
}): DatabaseHealth {
  let up = true
  let client: Client | undefined
  let asking: Promise<boolean> | undefined

  async function ask(): Promise<boolean> {
    try {
      client ??= await connect(options.databaseUrl, () => {
        client = undefined
      })
      await client.query('SELECT 1')
      return true
    } catch {
      const broken = client
      client = undefined
      broken?.end().catch(() => {})
      return false
    }
  }

  function check(): Promise<boolean> {
    asking ??= ask()
      .then((answer) => {
        if (answer !== up) options.onChange?.(answer)
        up = answer
        return answer
      })
      .finally(() => {
        asking = undefined
      })
    return asking
  }

  const timer = setInterval(check, options.everyMs ?? 2_000)
  timer.unref()
  return {
    isUp: async (fresh = false) => (fresh ? check() : up),
    async stop() {
      clearInterval(timer)
      await asking
      await client?.end().catch(() => {})
    },
  }
}

async function connect(connectionString: string, onBreak: () => void): Promise<Client> {
  const client = new Client({ connectionString, connectionTimeoutMillis: patienceMs, query_timeout: patienceMs })
  client.on('error', onBreak)
  await client.connect()
  return client
}
