/**
 * The ingest's messages (docs/protocol-media.md): control as JSON text, media as binary chunks with a 16-byte header.
 * A unit is one init segment or one part; it is cut into chunks so that sound can overtake a picture midway.
 */
import * as z from 'zod/mini'
import { type Bytes, concat, readU32, u8, u16, u32 } from './boxes'
import { chunkBytes, maxPartBytes, type Track } from './limits'

export const subprotocol = 'choban-ingest.1'
export const headerBytes = 16

const kinds = ['video-init', 'video-part', 'audio-init', 'audio-part'] as const
export type UnitKind = (typeof kinds)[number]
export const trackOfKind = (kind: UnitKind): Track => (kind.startsWith('video') ? 'video' : 'audio')

/**
 * `seq`: 1, 2, 3 … per track; a number left out was dropped on the phone. `abandon`: the unit will not be finished.
 * `lastOfGop`: the track's next part begins with a key frame.
 */
export type Chunk = {
  readonly kind: UnitKind
  readonly abandon: boolean
  readonly lastOfGop: boolean
  readonly seq: number
  readonly total: number
  readonly offset: number
  readonly payload: Uint8Array
}

export function writeChunk(chunk: Chunk): Bytes {
  const flags = (chunk.abandon ? 1 : 0) | (chunk.lastOfGop ? 2 : 0)
  const kind = kinds.indexOf(chunk.kind) + 1
  return concat([u8(kind, flags), u16(0), u32(chunk.seq), u32(chunk.total), u32(chunk.offset), chunk.payload])
}

/** A chunk from untrusted bytes, or null. Whether it continues the unit begun is the reader's business (`unit-reader.ts`). */
export function readChunk(bytes: Uint8Array): Chunk | null {
  const kind = kinds[(bytes[0] ?? 0) - 1]
  const flags = bytes[1] ?? 0xff
  const [seq, total, offset] = [readU32(bytes, 4), readU32(bytes, 8), readU32(bytes, 12)]
  const payload = bytes.subarray(headerBytes)
  const abandon = (flags & 1) !== 0
  if (!kind || flags > 3 || bytes.byteLength < headerBytes || payload.byteLength > chunkBytes) return null
  if (seq < 1 || total < 1 || total > maxPartBytes || offset + payload.byteLength > total) return null
  if (payload.byteLength === 0 && !abandon) return null
  return { kind, abandon, lastOfGop: (flags & 2) !== 0, seq, total, offset, payload }
}

export const clientMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    token: z.string().check(z.minLength(1), z.maxLength(2048)),
    resume: z.optional(
      z.object({ takeId: z.string().check(z.maxLength(128)), key: z.string().check(z.maxLength(128)) }),
    ),
  }),
  z.object({ type: z.literal('end') }),
])
export type ClientMessage = z.infer<typeof clientMessage>

const count = z.number().check(z.int(), z.nonnegative())
export const serverMessage = z.discriminatedUnion('type', [
  /** `video`, `audio`: the last unit of each track that was taken in (0: none). `resumed` false: a new take, send init segments. */
  z.object({
    type: z.literal('welcome'),
    takeId: z.string(),
    takeNumber: count,
    resumeKey: z.string(),
    resumed: z.boolean(),
    video: count,
    audio: count,
  }),
  /** `bytes`: payload taken in on this connection, complete units or not. */
  z.object({ type: z.literal('ack'), video: count, audio: count, bytes: count }),
  z.object({ type: z.literal('refused'), track: z.enum(['video', 'audio']), seq: count, code: z.string() }),
  z.object({ type: z.literal('bye'), code: z.string() }),
])
export type ServerMessage = z.infer<typeof serverMessage>

/** JSON text read by a schema, or null. */
export function readMessage<Schema extends z.ZodMiniType>(schema: Schema, text: string): z.infer<Schema> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Close codes of the WebSocket, one for each `bye`. 4000 to 4099: do not come back with this token. */
export const closeCodes = {
  'bad-token': 4000,
  'expired-token': 4001,
  'not-open': 4002,
  'taken-over': 4003,
  'session-ended': 4004,
  'publisher-ended': 4005,
  'bad-message': 4100,
  'too-much': 4101,
  'too-slow': 4102,
  'server-stopped': 4103,
} as const
export type ByeCode = keyof typeof closeCodes
/** Is this the end for the publisher, or may it connect again? */
export const isFinal = (code: number) => code >= 4000 && code < 4100
