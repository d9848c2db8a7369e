/** Holds a live's picture close to life by playing a little faster or slower. The rules are `core/catch-up.ts`. */
import { freshCatchUp, look, lookEveryMs } from '../core/catch-up'

/** Keeps the element close until the answer is called. */
export function keepClose(element: HTMLVideoElement): () => void {
  let state = freshCatchUp
  let lastTime = -1
  const timer = setInterval(() => {
    const time = element.currentTime
    const isRunning = !element.paused && !element.ended && !element.seeking && document.visibilityState === 'visible'
    const isDry = isRunning && lastTime >= 0 && time === lastTime
    lastTime = time
    // While nothing comes at all there is nothing to learn about the line.
    if (!isRunning || (isDry && aheadOf(element) > 0.3)) return
    const pace = look(state, aheadOf(element), isDry && state.ahead.at(-1) !== 0)
    state = pace.state
    if (pace.jump) element.currentTime = time + aheadOf(element) - state.cushion - 0.3
    if (element.playbackRate !== pace.rate) element.playbackRate = pace.rate
  }, lookEveryMs)
  return () => {
    clearInterval(timer)
    element.playbackRate = 1
  }
}

/** Seconds of media without a hole ahead of the picture. */
export function aheadOf(element: HTMLVideoElement): number {
  const { buffered, currentTime } = element
  for (let index = 0; index < buffered.length; index++) {
    if (buffered.start(index) <= currentTime && currentTime <= buffered.end(index))
      return buffered.end(index) - currentTime
  }
  return 0
}
