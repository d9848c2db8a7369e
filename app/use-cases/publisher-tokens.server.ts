// The publisher's token: claims and an HMAC-SHA-256 over them under MEDIA_SECRET. No row is kept: what it allows is
// judged against the live and its takes each time (domain/live-sessions/publisher-token.ts).
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type PublisherClaims, publisherClaims } from '#app/domain/live-sessions/publisher-token'

export type PublisherTokens = {
  sign(claims: PublisherClaims): string
  /** null: not ours, or changed. */
  read(token: string): PublisherClaims | null
}

export function publisherTokens(secret: () => string): PublisherTokens {
  const sealOf = (body: string) => createHmac('sha256', secret()).update(`publisher.v1.${body}`).digest()
  return {
    sign(claims) {
      const body = Buffer.from(JSON.stringify(claims)).toString('base64url')
      return `${body}.${sealOf(body).toString('base64url')}`
    },
    read(token) {
      const [body, seal, ...more] = token.length <= 1000 ? token.split('.') : []
      if (!body || !seal || more.length > 0) return null
      const given = Buffer.from(seal, 'base64url')
      const right = sealOf(body)
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null
      const parsed = publisherClaims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
      return parsed.success ? parsed.data : null
    },
  }
}
