/** What the page and the publisher's worker say to each other. */
import type { PublisherStopReason } from '../core/publisher-state'

export type ToWorker =
  | {
      type: 'start'
      token: string
      ingestUrl: string
      shortSide: number
      bitsPerSecond: number
      sound: MessagePort
      sampleRate: number
    }
  | { type: 'frames'; readable: ReadableStream<VideoFrame> }
  | { type: 'frame'; frame: VideoFrame }
  | { type: 'hurry' }
  | { type: 'stop' }

export type FromWorker =
  | { type: 'state'; state: 'connecting' | 'live' | 'reconnecting' }
  | { type: 'figures'; signalBars: 0 | 1 | 2 | 3 | 4; bytesSent: number; queuedSeconds: number }
  | { type: 'stopped'; reason: PublisherStopReason }
