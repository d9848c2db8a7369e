import type { MarketEvent, Publish } from '#app/ports/publisher'

export type EventHub = { publish: Publish; subscribe(listener: (event: MarketEvent) => void): () => void }

/** Hands events of this process's use cases to whoever listens (sockets, tests). A listener's fault is its own. */
export function createEventHub(onError: (error: unknown) => void = console.error): EventHub {
  const listeners = new Set<(event: MarketEvent) => void>()
  return {
    publish(event) {
      for (const listener of listeners) {
        try {
          listener(event)
        } catch (error) {
          onError(error)
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
