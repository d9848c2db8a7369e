import type { RefObject } from 'react'
import type { PublisherState } from '#app/video/core/publisher-state'

/** `usePublisher({ token, ingestUrl? })`: `token` from the go-live use case; null until there is one (preview only). */
export type UsePublisherInput = { readonly token: string | null; readonly ingestUrl?: string }

/** What the seller's studio gets. `state` is the phase; everything else of the publisher's state is spread beside it. */
export type UsePublisher = Omit<PublisherState, 'phase'> & {
  readonly state: PublisherState['phase']
  /** For the `<video muted playsInline autoPlay>` that shows the seller herself. */
  readonly previewRef: RefObject<HTMLVideoElement>
  /** Opens camera and microphone for the preview, without publishing. */
  preview(): Promise<void>
  /** Opens camera and microphone if need be and publishes. */
  start(): Promise<void>
  stop(): Promise<void>
  flipCamera(): Promise<void>
}
