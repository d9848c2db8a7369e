// One question through a socket of its own, and every shape of nonsense that may be asked.
import { io } from 'socket.io-client'

export type Ack = { ok: true; value: unknown } | { ok: false; reason: string }

/** @returns 'cut off' when the server closed the line instead of answering */
export async function askSocket(
  origin: string,
  cookie: string,
  event: string,
  input: unknown,
  saidOrigin = origin,
): Promise<Ack | 'cut off'> {
  const extraHeaders = { Cookie: cookie, Origin: saidOrigin }
  const socket = io(origin, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders })
  try {
    return await new Promise((resolve, reject) => {
      socket.once('connect_error', reject)
      socket.once('disconnect', () => resolve('cut off'))
      socket.once('connect', () => {
        socket.timeout(5_000).emit(event, input, (error: Error | null, answer: Ack) => {
          if (error) reject(new Error(`no answer to ${event} ${JSON.stringify(input)?.slice(0, 80)}`))
          else resolve(answer)
        })
      })
    })
  } finally {
    socket.off('disconnect')
    socket.disconnect()
  }
}

const id = crypto.randomUUID()
const wrong: ReadonlyArray<unknown> = [
  undefined,
  null,
  '',
  ' ',
  'x',
  "' OR 1=1 --",
  '\u0000',
  '\u200b',
  -1,
  1.5,
  1e9,
  Number.NaN,
  '1e9',
  true,
  [],
  {},
  [id],
  { length: 1 },
  Buffer.from('x'),
  'ă'.repeat(5_000),
]

/** `input` with each of its fields missing or wrong in every way, and things that are no input at all. */
export function* wrongInputs(input: Readonly<Record<string, unknown>>): Generator<unknown> {
  for (const nothing of [undefined, null, 1, 'x', [], {}, [input], Buffer.from('x')]) yield nothing
  for (const [name, good] of Object.entries(input)) {
    for (const value of wrong) {
      if (isSameKind(good, value) || (value === undefined && name === 'slug' && 'quantity' in input)) continue
      yield { ...input, [name]: value }
    }
  }
  yield { ...input, ...Object.fromEntries(Object.keys(input).map((name) => [name, 'ă'.repeat(50_000)])) }
}

// "x" is a name; it is no number, slug or id.
function isSameKind(good: unknown, value: unknown): boolean {
  return (
    typeof good === 'string' &&
    typeof value === 'string' &&
    /\s|^[A-ZĐ]/.test(good) &&
    value.trim().length > 0 &&
    value.length < 300 &&
    !['\u0000', '\u200b'].includes(value)
  )
}
