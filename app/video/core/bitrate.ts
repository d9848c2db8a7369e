/** How many bits a second the picture may take, from what waits on the phone. Down at once, up by small careful steps. */
export type Bitrate = { readonly bitsPerSecond: number; readonly calmSeconds: number }

export const bitrateRange = { least: 120_000, most: 900_000 } as const

/** Called once a group of pictures (a second). `queuedSeconds`: what waits to go up. */
export function nextBitrate(now: Bitrate, queuedSeconds: number, most: number = bitrateRange.most): Bitrate {
  if (queuedSeconds > 1.2) {
    const factor = queuedSeconds > 2.5 ? 0.5 : 0.7
    return { bitsPerSecond: Math.max(bitrateRange.least, Math.round(now.bitsPerSecond * factor)), calmSeconds: 0 }
  }
  if (queuedSeconds > 0.7) return { ...now, calmSeconds: 0 }
  const calmSeconds = now.calmSeconds + 1
  if (calmSeconds < 4 || now.bitsPerSecond >= most) return { ...now, calmSeconds }
  return { bitsPerSecond: Math.min(most, Math.round(now.bitsPerSecond * 1.15)), calmSeconds: 2 }
}
