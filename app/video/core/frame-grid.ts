/**
 * Puts camera frames, which come when they like, on a fixed grid of slots, so that every part lasts exactly the same and
 * begins with a picture. Slots are counted from the start of the take; a group of pictures begins at a key slot.
 */
export const fps = 24
export const slotsPerPart = 6
export const slotsPerGroup = 24

/** `last`: the slot of the frame encoded last; -1 before the first. */
export type FrameGrid = { readonly last: number }

/**
 * The slot a frame captured at `seconds` belongs in, or null when it comes too soon and is left out. A frame that jumps
 * over the beginning of a part is shown from that beginning, a little early.
 */
export function slotFor(grid: FrameGrid, seconds: number): number | null {
  const wanted = Math.round(seconds * fps)
  if (grid.last < 0) return Math.max(0, Math.ceil(wanted / slotsPerPart) * slotsPerPart)
  const boundary = nextPartStart(grid.last)
  if (wanted > boundary) return boundary
  return wanted > grid.last ? wanted : null
}

/** First slot of the part after the one that holds `slot`. */
export function nextPartStart(slot: number): number {
  return (Math.floor(slot / slotsPerPart) + 1) * slotsPerPart
}

/** The slot at which the last frame must be shown again because no new one came: the next part's first, once it is overdue. */
export function overdueSlot(grid: FrameGrid, seconds: number): number | null {
  if (grid.last < 0) return null
  const boundary = nextPartStart(grid.last)
  return seconds * fps > boundary + 3 ? boundary : null
}

export const isPartStart = (slot: number) => slot % slotsPerPart === 0
export const isKeySlot = (slot: number) => slot % slotsPerGroup === 0
