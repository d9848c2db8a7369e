/**
 * `waiting`: the live has not begun (or nobody sells yet). `loading`: first picture not there yet. `playing`.
 * `signal-lost`: "đang chờ sóng": the last picture stays. `ended`: the live or its replay is over.
 * `blocked`: the browser wants a tap before it plays. `failed`: this browser cannot play it.
 */
export type LiveVideoState = 'waiting' | 'loading' | 'playing' | 'signal-lost' | 'ended' | 'blocked' | 'failed'

export type LiveVideoProps = {
  readonly slug: string
  /** Picture shown until the first frame, an address of our own. */
  readonly poster?: string
  /** Start muted (browsers demand it); switch to false from within a tap to let the sound in. */
  readonly muted: boolean
  readonly className?: string
  /** Play the recording from its beginning instead of the live edge; the same segments, seekable, with controls. */
  readonly replay?: boolean
  readonly onFirstFrame?: () => void
  readonly onState?: (state: LiveVideoState) => void
}
