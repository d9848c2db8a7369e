// What a publishing phone shows to the media server: which live, which phone, who, and how long it holds.
// The text is signed outside (HMAC-SHA-256 under MEDIA_SECRET); here is only its form and its meaning.
import * as z from 'zod/mini'

export const publisherClaims = z.object({
  liveSessionId: z.uuid(),
  deviceId: z.uuid(),
  personId: z.uuid(),
  /** Milliseconds since 1970, of the server's clock. */
  issuedAt: z.int(),
  expiresAt: z.int(),
})
export type PublisherClaims = z.infer<typeof publisherClaims>

/** Longer than any live: a phone that was away for hours still comes back with the token it has. */
export const publisherTokenHours = 18

export function makeClaims(input: {
  liveSessionId: string
  deviceId: string
  personId: string
  now: Date
}): PublisherClaims {
  const issuedAt = input.now.getTime()
  return {
    liveSessionId: input.liveSessionId,
    deviceId: input.deviceId,
    personId: input.personId,
    issuedAt,
    expiresAt: issuedAt + publisherTokenHours * 3_600_000,
  }
}

/**
 * May these claims open a take, given the newest take of the live? A phone whose token is older than another phone's
 * take has been replaced and must ask anew: otherwise two phones would throw each other out for ever.
 */
export function judgeClaims(
  claims: PublisherClaims,
  live: { status: 'announced' | 'live' | 'ended' | 'cancelled' },
  newestTake: { deviceId: string | null; startedAt: Date } | null,
  now: Date,
): 'ok' | 'expired-token' | 'not-open' | 'taken-over' {
  if (live.status !== 'live') return 'not-open'
  if (now.getTime() >= claims.expiresAt) return 'expired-token'
  const isOther = newestTake !== null && newestTake.deviceId !== claims.deviceId
  return isOther && newestTake.startedAt.getTime() > claims.issuedAt ? 'taken-over' : 'ok'
}
