/**
 * The figures that publisher, origin and checker agree on. Playlists must not change their targets while a live runs,
 * so these are constants of the protocol and not of a publisher (docs/protocol-media.md).
 */

/** Seconds of the longest part (EXT-X-PART-INF). Parts shorter than 85 % of it must be independent or end a segment. */
export const partTarget = 0.268
/** EXT-X-TARGETDURATION, whole seconds. */
export const targetDuration = 2
/** A segment is closed at the first independent part once it is this long. */
export const segmentSeconds = 1.95
/** RFC 8216bis: at least twice, better three times the part target. */
export const partHoldBack = 3 * partTarget
/** Six times the target duration, the least that allows delta updates. */
export const skipUntil = 6 * targetDuration
/** Segments in a live playlist. */
export const windowSegments = 12
/** Segments at the live edge whose parts are listed: three target durations. */
export const segmentsWithParts = 4

/** Largest part and init segment taken in, bytes. */
export const maxPartBytes = 512 * 1024
export const maxInitBytes = 4 * 1024
/** Payload of one WebSocket message, bytes. Small, so that sound never waits long behind a picture. */
export const chunkBytes = 4 * 1024
/** How far a part may lie ahead of the server's clock, counted from the take's first part, seconds. */
export const maxAheadSeconds = 5

export type Track = 'video' | 'audio'
export const tracks: readonly Track[] = ['video', 'audio']
