/**
 * What a publishing phone tells its screen. Refusals that end it: `no-camera`, `denied`, `unsupported`, `stopped`
 * (with `reason`); all the others pass by themselves.
 */
export type PublisherPhase =
  | 'idle'
  | 'asking'
  | 'no-camera'
  | 'denied'
  | 'unsupported'
  | 'connecting'
  | 'live'
  | 'reconnecting'
  | 'stopped'

/** Why a publisher stopped. `by-person` is the ordinary end; the rest are refusals of the ingest. */
export type PublisherStopReason =
  | 'by-person'
  | 'taken-over'
  | 'session-ended'
  | 'bad-token'
  | 'expired-token'
  | 'not-open'
  | 'camera-lost'
  | 'encoder-failed'

/** What the browser lacks when the phase is `unsupported`. */
export type MissingPiece = 'secure-context' | 'get-user-media' | 'video-encoder' | 'h264' | 'audio-worklet' | 'worker'

export type PublisherState = {
  readonly phase: PublisherPhase
  readonly reason: PublisherStopReason | null
  readonly missing: MissingPiece | null
  /** Uplink in bars, 0 (nothing goes up) to 4 (nothing waits). */
  readonly signalBars: 0 | 1 | 2 | 3 | 4
  /** Media bytes the server has acknowledged since `start`. */
  readonly bytesSent: number
  /** Seconds of picture and sound waiting on the phone. */
  readonly queuedSeconds: number
  /** False while sound is missing (refused or taken by a call): the room then hears silence. */
  readonly hasSound: boolean
}

export const idlePublisher: PublisherState = {
  phase: 'idle',
  reason: null,
  missing: null,
  signalBars: 4,
  bytesSent: 0,
  queuedSeconds: 0,
  hasSound: true,
}
