// The secrets of a first start: made once, kept in the data folder. A real market gets its own from its environment.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const makers: Record<string, () => string> = {
  SESSION_SECRET: () => randomBytes(32).toString('base64url'),
  MEDIA_SECRET: () => randomBytes(32).toString('base64url'),
  SEPAY_WEBHOOK_SECRET: () => randomBytes(32).toString('base64url'),
  DATA_KEY: () => randomBytes(32).toString('base64'),
}

/** The secrets kept in `<dataDir>/secrets.json`; missing ones are made and added. */
export function localSecrets(dataDir: string): Record<string, string> {
  const file = path.join(dataDir, 'secrets.json')
  const kept: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const made = Object.entries(makers).filter(([name]) => !kept[name])
  if (made.length === 0) return kept
  const secrets = { ...kept, ...Object.fromEntries(made.map(([name, make]) => [name, make()])) }
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}
