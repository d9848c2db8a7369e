/** From tracks to what the worker takes: frames of the camera, and a port on which the microphone's sound comes. */

import workletUrl from './capture-worklet.js?url'
import { soundRate } from './encoder-config'
import type { ToWorker } from './messages'

type Processor = { readonly readable: ReadableStream<VideoFrame> }
type ProcessorClass = new (init: { track: MediaStreamTrack; maxBufferSize?: number }) => Processor

/** Hands the track's frames to the worker. The answer stops doing so. */
export function sendFrames(track: MediaStreamTrack, worker: Worker): () => void {
  const { MediaStreamTrackProcessor } = globalThis as { MediaStreamTrackProcessor?: ProcessorClass }
  if (!MediaStreamTrackProcessor) return sendFramesOfElement(track, worker)
  const { readable } = new MediaStreamTrackProcessor({ track, maxBufferSize: 2 })
  const message: ToWorker = { type: 'frames', readable }
  // A track cannot be posted to a worker; the stream of its frames can.
  worker.postMessage(message, [readable])
  return () => {}
}

/** The way of browsers without MediaStreamTrackProcessor: play the track unseen and take each frame shown. */
function sendFramesOfElement(track: MediaStreamTrack, worker: Worker): () => void {
  const element = document.createElement('video')
  element.muted = true
  element.playsInline = true
  element.srcObject = new MediaStream([track])
  let isOn = true
  const onFrame = (nowMs: number) => {
    if (!isOn) return
    element.requestVideoFrameCallback(onFrame)
    const frame = new VideoFrame(element, { timestamp: Math.round(nowMs * 1000) })
    const message: ToWorker = { type: 'frame', frame }
    worker.postMessage(message, [frame])
  }
  element.requestVideoFrameCallback(onFrame)
  void element.play().catch(() => {})
  return () => {
    isOn = false
    element.srcObject = null
  }
}

export type Sound = { readonly port: MessagePort; use(stream: MediaStream): void; close(): void }

/** The microphone on the browser's audio thread, 48 kHz, one channel. Call it from within a tap. */
export async function openSound(): Promise<Sound> {
  const context = new AudioContext({ sampleRate: soundRate, latencyHint: 'interactive' })
  await context.audioWorklet.addModule(workletUrl)
  const node = new AudioWorkletNode(context, 'capture', { numberOfInputs: 1, numberOfOutputs: 0 })
  const { port1, port2 } = new MessageChannel()
  node.port.postMessage({ port: port1 }, [port1])
  let source: MediaStreamAudioSourceNode | null = null
  // After a call the context stays interrupted until somebody wakes it.
  const wake = () => void context.resume().catch(() => {})
  context.onstatechange = () => {
    if (context.state !== 'running' && context.state !== 'closed') wake()
  }
  wake()
  return {
    port: port2,
    use(stream) {
      source?.disconnect()
      source = null
      if (stream.getAudioTracks().length === 0) return
      source = context.createMediaStreamSource(stream)
      source.connect(node)
    },
    close() {
      source?.disconnect()
      context.onstatechange = null
      void context.close().catch(() => {})
    },
  }
}
