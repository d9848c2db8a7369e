import type { RateLimiter } from '#app/ports/rate-limiter'
import type { Prisma } from './prisma.server'

/** One statement a count, so that two requests at once cannot both be the last one allowed. */
export function createRateLimiter(prisma: Prisma): RateLimiter {
  return {
    async take(key, most, seconds, now) {
      const windowStart = new Date(now.getTime() - (now.getTime() % (seconds * 1000)))
      const rows = await prisma.$queryRaw<Array<{ count: number }>>`
        INSERT INTO rate_limit (key, window_start, count) VALUES (${`${key}/${seconds}`}, ${windowStart}, 1)
        ON CONFLICT (key) DO UPDATE SET
          count = CASE WHEN rate_limit.window_start < excluded.window_start THEN 1 ELSE rate_limit.count + 1 END,
          window_start = GREATEST(rate_limit.window_start, excluded.window_start)
        RETURNING count`
      return (rows[0]?.count ?? 0) <= most
    },
  }
}
