// How fast one device may ask: a bucket that holds `burst` and fills by `perSecond`.

export type RateLimit = { allow(key: string, nowMs: number): boolean }

type Bucket = { level: number; at: number }
const keptBuckets = 20_000

export function createRateLimit(options: { perSecond: number; burst: number }): RateLimit {
  const { perSecond, burst } = options
  const buckets = new Map<string, Bucket>()

  // A full bucket is the same as none. Only looked for when there are many.
  function forgetFull(nowMs: number): void {
    for (const [key, bucket] of buckets) {
      if (bucket.level + ((nowMs - bucket.at) / 1000) * perSecond >= burst) buckets.delete(key)
    }
  }

  return {
    allow(key, nowMs) {
      if (buckets.size >= keptBuckets) forgetFull(nowMs)
      const bucket = buckets.get(key) ?? { level: burst, at: nowMs }
      const level = Math.min(burst, bucket.level + (Math.max(0, nowMs - bucket.at) / 1000) * perSecond)
      buckets.set(key, { level: level >= 1 ? level - 1 : level, at: nowMs })
      return level >= 1
    },
  }
}
