/** What the sound pipeline asks of an AAC encoder, whoever provides it. */

/** Takes exactly 1,024 frames of one channel at 48 kHz at a time. */
export type AacEncoder = { encode(frames: Float32Array<ArrayBuffer>, timestampMicros: number): void; close(): void }
export type AacOutput = {
  /** Called once before the first frame: the AudioSpecificConfig. */
  onConfig: (asc: Uint8Array) => void
  onFrame: (data: Uint8Array) => void
  onFailure: () => void
}
