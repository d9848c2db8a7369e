/** The seller's studio: camera, microphone and publishing as React state. The code behind it is fetched on first use. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { idlePublisher, type PublisherState } from '#app/video/core/publisher-state'
import type { Publisher } from '#app/video/publisher.client'

/** `token` from the go-live use case; null until there is one (then `start` does nothing and `preview` works). */
export type UsePublisherInput = { readonly token: string | null; readonly ingestUrl?: string }

/** `state` is the phase; everything else of the publisher's state is spread beside it. */
export type UsePublisher = Omit<PublisherState, 'phase'> & {
  readonly state: PublisherState['phase']
  /** For the `<video muted playsInline autoPlay>` that shows the seller herself. */
  readonly previewRef: RefObject<HTMLVideoElement>
  /** Opens camera and microphone for the preview, without publishing. Call it from within a tap. */
  preview(): Promise<void>
  /** Opens camera and microphone if need be and publishes. Call it from within a tap. */
  start(): Promise<void>
  stop(): void
  flipCamera(): Promise<void>
}

export function usePublisher({ token, ingestUrl }: UsePublisherInput): UsePublisher {
  const [{ phase, ...rest }, setState] = useState<PublisherState>(idlePublisher)
  const previewRef = useRef<HTMLVideoElement>(null)
  const latestToken = useRef(token)
  latestToken.current = token
  const made = useRef<Promise<Publisher> | null>(null)

  const publisher = useCallback((): Promise<Publisher> => {
    made.current ??= import('#app/video/publisher.client').then(({ createPublisher }) =>
      createPublisher({
        token: () => latestToken.current,
        ...(ingestUrl ? { ingestUrl } : {}),
        onState: setState,
        onPreview: (stream) => {
          if (previewRef.current) previewRef.current.srcObject = stream
        },
      }),
    )
    return made.current
  }, [ingestUrl])

  useEffect(
    () => () => {
      void made.current?.then((mine) => mine.close())
      made.current = null
    },
    [],
  )

  return {
    ...rest,
    state: phase,
    previewRef,
    preview: useCallback(async () => void (await (await publisher()).preview()), [publisher]),
    start: useCallback(async () => (await publisher()).start(), [publisher]),
    stop: useCallback(() => void made.current?.then((mine) => mine.stop()), []),
    flipCamera: useCallback(async () => (await publisher()).flipCamera(), [publisher]),
  }
}
