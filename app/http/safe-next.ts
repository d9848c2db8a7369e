/** A path inside the market to go to next; anything else (other sites, `//host`, `/\host`) becomes the fallback. */
export function safeNext(next: unknown, fallback = '/'): string {
  if (typeof next !== 'string' || next.length > 500) return fallback
  return /^\/(?![/\\])[^\\\s]*$/.test(next) ? next : fallback
}
