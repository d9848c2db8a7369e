// How many watch a room: devices, not sockets (two tabs are one viewer), of this process and as other processes told last.

export type ViewerCounts = {
  /** True when the count of the room changed. */
  enter(slug: string, deviceId: string): boolean
  leave(slug: string, deviceId: string): boolean
  countOf(slug: string): number
  /** Counts of this process alone, for telling the others. */
  own(slug: string): number
  /** What another process counts; forgotten when it has been silent for `forgetAfterMs`. */
  hear(processId: string, slug: string, count: number, nowMs: number): void
  /** Slugs whose count changed because a process fell silent. */
  forgetSilent(nowMs: number): string[]
  slugs(): string[]
}

export const forgetAfterMs = 30_000

export function createViewerCounts(): ViewerCounts {
  /** slug → device → number of its sockets */
  const rooms = new Map<string, Map<string, number>>()
  /** slug → process → what it told */
  const others = new Map<string, Map<string, { count: number; at: number }>>()
  const own = (slug: string) => rooms.get(slug)?.size ?? 0
  return {
    enter(slug, deviceId) {
      const room = rooms.get(slug) ?? new Map<string, number>()
      rooms.set(slug, room)
      const sockets = room.get(deviceId) ?? 0
      room.set(deviceId, sockets + 1)
      return sockets === 0
    },
    leave(slug, deviceId) {
      const room = rooms.get(slug)
      const sockets = room?.get(deviceId) ?? 0
      if (!room || sockets === 0) return false
      if (sockets > 1) {
        room.set(deviceId, sockets - 1)
        return false
      }
      room.delete(deviceId)
      if (room.size === 0) rooms.delete(slug)
      return true
    },
    own,
    countOf(slug) {
      let count = own(slug)
      for (const told of others.get(slug)?.values() ?? []) count += told.count
      return count
    },
    hear(processId, slug, count, nowMs) {
      const told = others.get(slug) ?? new Map<string, { count: number; at: number }>()
      others.set(slug, told)
      told.set(processId, { count, at: nowMs })
    },
    forgetSilent(nowMs) {
      const changed: string[] = []
      for (const [slug, told] of others) {
        for (const [processId, { count, at }] of told) {
          if (nowMs - at <= forgetAfterMs) continue
          told.delete(processId)
          if (count > 0) changed.push(slug)
        }
        if (told.size === 0) others.delete(slug)
      }
      return changed
    },
    slugs: () => [...rooms.keys()],
  }
}
