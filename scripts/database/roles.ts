// The database's roles: the owner migrates, the app runs as a member of the group `cho_ban_app`, to which the migrations
// grant what the app may do. The group cannot update, delete or truncate ledger and audit.
import { Client, escapeIdentifier, escapeLiteral } from 'pg'

export const appGroup = 'cho_ban_app'

/** As the owner: makes the app's group and its corner for the job queue when they are missing. Safe to repeat. */
export async function prepareForApp(owner: Client): Promise<void> {
  await createRole(owner, appGroup, 'NOLOGIN')
  await owner.query('CREATE SCHEMA IF NOT EXISTS pgboss')
  await owner.query(`GRANT ALL ON SCHEMA pgboss TO ${appGroup}`)
}

/** As the owner: a login role that is a member of the app's group, with this password. */
export async function ensureAppLogin(owner: Client, name: string, password: string): Promise<void> {
  await createRole(owner, name, 'LOGIN')
  await owner.query(`ALTER ROLE ${escapeIdentifier(name)} PASSWORD ${escapeLiteral(password)}`)
  await joinAppGroup(owner, name)
}

/** As the owner: lets an existing login role act as the app. */
export async function joinAppGroup(owner: Client, name: string): Promise<void> {
  const found = await owner.query('SELECT pg_has_role($1, $2, $3) AS member', [name, appGroup, 'USAGE'])
  if (!found.rows[0]?.member) await owner.query(`GRANT ${appGroup} TO ${escapeIdentifier(name)}`)
}

/** Makes a role if there is none; two who do so at once both succeed. */
export async function createRole(client: Client, name: string, attributes: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
  if (found.rowCount) return
  try {
    await client.query(`CREATE ROLE ${escapeIdentifier(name)} ${attributes}`)
  } catch (error) {
    const duplicate = ['42710', '23505'].includes((error as { code?: string }).code ?? '')
    if (!duplicate) throw error
  }
}

/** One connection for the time of `work`; waits up to `patienceMs` for a server that is just starting. */
export async function withClient<T>(
  url: string,
  work: (client: Client) => Promise<T>,
  patienceMs = 10_000,
): Promise<T> {
  const client = await connect(url, Date.now() + patienceMs)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function connect(url: string, giveUpAt: number): Promise<Client> {
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    // A connection that breaks while idle must not bring the process down; the next query says so anyway.
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => {})
      const code = (error as { code?: string }).code ?? ''
      const mayPass = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', '57P03', '57P01'].includes(code)
      if (!mayPass || Date.now() > giveUpAt) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
