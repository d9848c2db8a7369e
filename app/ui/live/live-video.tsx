/** The picture of a live or its replay. It fills its box; what lies over it (states in words, buttons) belongs to the screen. */
import { useEffect, useRef } from 'react'
import type { LiveVideoState } from '#app/video/core/player-state'

export type { LiveVideoState }

export type LiveVideoProps = {
  readonly slug: string
  /** Picture shown until the first frame, an address of our own. */
  readonly poster?: string
  /** Start muted (browsers demand it); switch to false from within a tap to let the sound in. */
  readonly muted: boolean
  readonly className?: string
  /** What a screen reader says of it. */
  readonly label?: string
  /** Play the recording from its beginning instead of the live edge; the same segments, seekable, with controls. */
  readonly replay?: boolean
  readonly onFirstFrame?: () => void
  readonly onState?: (state: LiveVideoState) => void
}

export function LiveVideo({
  slug,
  poster,
  muted,
  className,
  label,
  replay = false,
  onFirstFrame,
  onState,
}: LiveVideoProps) {
  const ref = useRef<HTMLVideoElement>(null)
  const told = useRef({ onFirstFrame, onState })
  told.current = { onFirstFrame, onState }

  useEffect(() => {
    const element = ref.current
    if (!element) return
    let isGone = false
    let close = () => {}
    void import('#app/video/player.client').then(({ createPlayer }) => {
      if (isGone) return
      const player = createPlayer({
        slug,
        element,
        replay,
        onFirstFrame: () => told.current.onFirstFrame?.(),
        onState: (state) => told.current.onState?.(state),
      })
      close = () => player.close()
    })
    return () => {
      isGone = true
      close()
    }
  }, [slug, replay])

  // React sets `muted` only when it mounts the element.
  useEffect(() => {
    const element = ref.current
    if (!element) return
    element.muted = muted
    if (!muted && element.paused) void element.play().catch(() => {})
  }, [muted])

  return (
    <video
      ref={ref}
      className={className}
      aria-label={label}
      poster={poster}
      muted
      autoPlay
      playsInline
      controls={replay}
      disablePictureInPicture={!replay}
    />
  )
}
