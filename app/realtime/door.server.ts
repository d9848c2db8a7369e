// The door of every socket event: not too fast, parsed, answered. A fault inside is logged and told as "try-again".
import type * as z from 'zod/mini'
import type { Ack, Refusal } from './events'
import type { RateLimit } from './rate-limit'

type Answer<Value> = Parameters<Ack<Value>>[0]

export function refused(reason: Refusal): { ok: false; reason: Refusal } {
  return { ok: false, reason }
}

/**
 * A listener for `socket.on`. `key` is whose speed is limited; a client that sends no acknowledgement function gets no
 * answer, and that is all.
 */
export function door<Schema extends z.ZodMiniType, Value>(options: {
  schema: Schema
  limit: RateLimit
  key: string
  nowMs: () => number
  handle: (input: z.infer<Schema>) => Promise<Answer<Value>>
  onFault: (error: unknown) => void
}) {
  async function answerTo(given: unknown): Promise<Answer<Value>> {
    if (!options.limit.allow(options.key, options.nowMs())) return refused('too-fast')
    const parsed = options.schema.safeParse(given)
    return parsed.success ? options.handle(parsed.data) : refused('bad-input')
  }
  return (given: unknown, ack?: unknown): void => {
    const reply = (answer: Answer<Value>) => {
      if (typeof ack === 'function') (ack as Ack<Value>)(answer)
    }
    answerTo(given).then(reply, (error: unknown) => {
      options.onFault(error)
      reply(refused('try-again'))
    })
  }
}
