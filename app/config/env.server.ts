// The one place that reads process.env: parsed once at boot, failing with the names that are wrong.
import * as z from 'zod'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')
const secret = (length: number) => z.string().min(length, `at least ${length} characters`)
const optionalUrl = z.url().optional()

const server = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address people use, for links and QR pictures; without it the request's own host is taken. */
  PUBLIC_ORIGIN: optionalUrl,
  TRUST_PROXY: flag,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DATA_DIR: z.string().default('.data'),
  ROLE: z.enum(['all', 'web', 'media', 'jobs']).default('all'),
  /** Demo roles, made-up buyers and the pretend bank. Refused in production, but for a demo on one's own machine. */
  DEMO: flag,
  /** Set by `npm start` alone: a first look on one's own machine. Without it production refuses demo mode. */
  LOCAL_START: flag,
})

const database = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'postgresql://user:password@host:port/name'),
  REDIS_URL: optionalUrl,
})

const secrets = z.object({
  SESSION_SECRET: secret(32),
  MEDIA_SECRET: secret(32),
  /** 32 bytes in base64: AES-256-GCM key of identity and account numbers. */
  DATA_KEY: z.string().refine((value) => Buffer.from(value, 'base64').length === 32, '32 bytes in base64'),
})

const thirdParties = z.object({
  SMS_URL: optionalUrl,
  SMS_API_KEY: z.string().optional(),
  SMS_SECRET_KEY: z.string().optional(),
  SMS_BRANDNAME: z.string().optional(),
  SEPAY_WEBHOOK_SECRET: z.string().min(16).optional(),
})

const schema = z.object({ ...server.shape, ...database.shape, ...secrets.shape, ...thirdParties.shape })
export type Env = Readonly<z.infer<typeof schema>>

/**
 * @throws Error that names every variable that is wrong and why (never its value).
 * In production, demo mode at a public address, example secrets and webhooks without a secret are refused.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  // An empty variable in a .env file means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    throw wrong(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  }
  const faults = parsed.data.NODE_ENV === 'production' ? productionFaults(parsed.data) : []
  if (faults.length > 0) throw wrong(faults)
  return Object.freeze(parsed.data)
}

function wrong(faults: string[]): Error {
  return new Error(`The environment is not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
}

function productionFaults(env: Env): string[] {
  const isPublic = env.PUBLIC_ORIGIN !== undefined && !isPrivate(env.PUBLIC_ORIGIN)
  if (env.DEMO && !env.LOCAL_START) return ['DEMO: refused in production; `npm start` shows the demo']
  if (env.DEMO) return isPublic ? ['DEMO: refused at a public address'] : []
  const faults: string[] = []
  for (const name of ['SESSION_SECRET', 'MEDIA_SECRET', 'SEPAY_WEBHOOK_SECRET'] as const)
    if (/example|change-?me/i.test(env[name] ?? '')) faults.push(`${name}: is the example's`)
  if (!env.SEPAY_WEBHOOK_SECRET) faults.push('SEPAY_WEBHOOK_SECRET: needed, an unsigned notice is never believed')
  if (!env.PUBLIC_ORIGIN?.startsWith('https://')) faults.push('PUBLIC_ORIGIN: an https:// address is needed')
  if (!env.SMS_URL) faults.push('SMS_URL: needed, codes are shown on the page in demo mode only')
  return faults
}

function isPrivate(origin: string): boolean {
  const host = new URL(origin).hostname
  return (
    host === 'localhost' || host.endsWith('.local') || /^(127|10)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\./.test(host)
  )
}

let current: Env | undefined
/** The environment of this process, read at first use. */
export function env(): Env {
  current ??= readEnv(process.env)
  return current
}
