// Logs tell what happened to the machine, not to people: no phone numbers, names, cookies, tokens or addresses.
import pino from 'pino'

export type Log = pino.Logger

const secretFields = [
  'phone',
  'name',
  'address',
  'email',
  'otp',
  'code',
  'token',
  'secret',
  'password',
  'cookie',
  'authorization',
  'account',
  'remoteAddress',
  'ip',
]

/** What every logger of ours is made with. */
export function logOptions(level: string): pino.LoggerOptions {
  return {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '…' },
    // A driver's or a validator's error carries the values it choked on; what it is and where it came from is enough.
    serializers: { err: toFields },
  }
}

/** JSON lines; in development readable ones. `level` is pino's. */
export function createLog(options: { level: string; readable: boolean }): Log {
  const readable = { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } }
  return pino({ ...logOptions(options.level), ...(options.readable ? readable : {}) })
}

function toFields(error: unknown): object {
  if (!(error instanceof Error)) return { message: withoutNumbers(String(error)) }
  const { code } = error as { code?: unknown }
  return {
    type: error.name,
    message: withoutNumbers(error.message),
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(typeof code === 'string' ? { kind: code } : {}),
  }
}

/** Long runs of digits are phone, account or identity numbers. */
export function withoutNumbers(text: string): string {
  return text.replace(/\+?\d[\d .-]{7,}\d/g, '…')
}

/** A path that says which door it was: no query, and no long unguessable part. */
export function doorOf(url: string): string {
  return (url.split('?', 1)[0] ?? '').replace(/\/[^/]{16,}/g, '/…')
}
