/** Watches whether the picture's clock moves: tells when it stands, nudges it over small holes, and restarts a player that is stuck. */

import { aheadOf } from './keep-close'

type Deps = {
  element: HTMLVideoElement
  onMoving: () => void
  /** The clock has stood for three seconds although it should run. */
  onStill: () => void
  restart: () => void
}

const everyMs = 500
const stillMs = 2000
/** A busy phone stands still for a moment without any signal being lost: a little patience before it is said. */
const tellMs = 3000
/** Standing although there is something to play: hls.js has lost its way. */
const stuckMs = 4000
/** Standing with nothing to play, although the playlist may have gone on: ask for everything anew. */
const starvedMs = 12_000
const holeSeconds = 3

export function openWatchdog({ element, onMoving, onStill, restart }: Deps) {
  let timer: ReturnType<typeof setInterval> | null = null
  let lastTime = -1
  let movedAt = performance.now()
  let isOver = false

  function check(): void {
    const now = performance.now()
    const time = element.currentTime
    // The last steps before the end are not a picture that goes on: the end has been told already.
    if (element.ended) {
      lastTime = time
      movedAt = now
      return
    }
    if (time !== lastTime && element.readyState >= 2) {
      if (lastTime >= 0 && time > lastTime) onMoving()
      lastTime = time
      movedAt = now
      return
    }
    if (element.paused || document.visibilityState === 'hidden') {
      movedAt = now
      return
    }
    const still = now - movedAt
    if (still < stillMs) return
    if (still >= tellMs) onStill()
    const ahead = nextBuffered(element)
    if (ahead !== null && ahead - time < holeSeconds && still < stuckMs) element.currentTime = ahead + 0.05
    else if (still > (ahead !== null || aheadOf(element) > 0.3 ? stuckMs : starvedMs) && !isOver) {
      movedAt = now
      restart()
    }
  }

  return {
    start(playsRecording: boolean): void {
      isOver = playsRecording
      lastTime = -1
      movedAt = performance.now()
      timer ??= setInterval(check, everyMs)
    },
    stop(): void {
      if (timer) clearInterval(timer)
      timer = null
    },
  }
}

/** Where the next stretch of media after a hole begins, or null. */
function nextBuffered(element: HTMLVideoElement): number | null {
  for (let index = 0; index < element.buffered.length; index++) {
    const start = element.buffered.start(index)
    if (start > element.currentTime + 0.05) return start
  }
  return null
}
