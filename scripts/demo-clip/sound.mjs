// The clip's sound: a stream, birds, and a bamboo flute on five notes. Everything is laid on a ring of 48 s, so it has no seam.
import { chance } from '../art/pen.mjs'
import { seconds } from './timeline.mjs'

export const sampleRate = 48_000
const length = seconds * sampleRate

/** @returns mono samples in [-1, 1], 48 s at 48 kHz */
export function sound() {
  const out = new Float32Array(length)
  stream(out)
  birds(out)
  flute(out)
  let peak = 0
  for (const value of out) peak = Math.max(peak, Math.abs(value))
  return out.map((value) => Math.tanh(value / peak) * 0.55)
}

/** Noise through two soft filters, run round the ring twice so that end and beginning agree. */
function stream(out) {
  const random = chance(101)
  const noise = Float32Array.from({ length }, () => random() * 2 - 1)
  let [low, lower, high] = [0, 0, 0]
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < length; i++) {
      const t = i / sampleRate
      low += (noise[i] - low) * 0.09
      lower += (low - lower) * 0.012
      high += (noise[i] - high) * 0.24
      const swell = 0.75 + 0.25 * Math.sin((t / 12) * 2 * Math.PI) * Math.sin((t / 8) * 2 * Math.PI)
      if (round)
        out[i] += (low - lower) * 0.13 * swell + (high - low) * 0.028 * (1 - 0.3 * Math.sin((t / 6) * 2 * Math.PI))
    }
  }
  // Bubbles: short falling-rising sines, quiet.
  for (let k = 0; k < 260; k++) {
    const start = Math.floor(random() * length)
    const [pitch, loud, size] = [380 + random() * 900, 0.008 + random() * 0.016, 0.02 + random() * 0.05]
    let phase = 0
    for (let i = 0; i < size * sampleRate; i++) {
      const u = i / (size * sampleRate)
      phase += ((pitch * (1 + 0.5 * u)) / sampleRate) * 2 * Math.PI
      out[(start + i) % length] += Math.sin(phase) * loud * Math.sin(Math.PI * u) ** 2
    }
  }
}

function birds(out) {
  const random = chance(57)
  for (const [at, kind] of [
    [2.2, 0],
    [5.1, 1],
    [9.6, 0],
    [14.3, 2],
    [17.8, 1],
    [21.5, 0],
    [26.4, 2],
    [29.2, 0],
    [33.9, 1],
    [38.6, 0],
    [41.7, 2],
    [45.3, 1],
  ]) {
    const notes =
      kind === 0
        ? [
            [0, 2900, 3500, 0.09],
            [0.13, 3400, 2700, 0.11],
            [0.3, 3000, 3700, 0.08],
          ]
        : kind === 1
          ? [
              [0, 2300, 2450, 0.16],
              [0.26, 2450, 1950, 0.24],
            ]
          : [0, 1, 2, 3, 4].map((k) => [k * 0.1, 3900 - k * 130, 3300 - k * 120, 0.05])
    const loud = (0.035 + random() * 0.02) * (kind === 2 ? 0.7 : 1)
    for (const [offset, from, till, long] of notes) {
      let phase = 0
      const start = Math.floor((at + offset) * sampleRate)
      for (let i = 0; i < long * sampleRate; i++) {
        const u = i / (long * sampleRate)
        phase += ((from + (till - from) * u + 40 * Math.sin(u * 30)) / sampleRate) * 2 * Math.PI
        const value = Math.sin(phase) * loud * Math.sin(Math.PI * u) ** 1.5
        out[(start + i) % length] += value
        for (const [delay, share] of [
          [0.17, 0.25],
          [0.34, 0.1],
        ])
          out[(start + i + Math.floor(delay * sampleRate)) % length] += value * share
      }
    }
  }
}

function flute(out) {
  // D pentatonic: D E G A B. [beat, beats, note]; a beat is 0.75 s, 64 beats fill the ring.
  const pitch = { D4: 293.66, E4: 329.63, G4: 392, A4: 440, B4: 493.88, D5: 587.33, E5: 659.26 }
  const tune = [
    [1, 1.5, 'G4'],
    [2.5, 0.5, 'A4'],
    [3, 3, 'B4'],
    [7, 1, 'A4'],
    [8, 1, 'G4'],
    [9, 3.5, 'E4'],
    [16, 1, 'D4'],
    [17, 1, 'E4'],
    [18, 2, 'G4'],
    [20, 1, 'A4'],
    [21, 3.5, 'B4'],
    [26, 1, 'D5'],
    [27, 1, 'B4'],
    [28, 3.5, 'A4'],
    [34, 1, 'B4'],
    [35, 1, 'D5'],
    [36, 2.5, 'E5'],
    [38.5, 0.5, 'D5'],
    [39, 3, 'B4'],
    [43, 1, 'A4'],
    [44, 1, 'G4'],
    [45, 3, 'A4'],
    [51, 1, 'G4'],
    [52, 1, 'E4'],
    [53, 1.5, 'D4'],
    [54.5, 0.5, 'E4'],
    [55, 4.5, 'G4'],
  ]
  const random = chance(33)
  for (const [beat, beats, note] of tune) {
    const start = Math.floor(beat * 0.75 * sampleRate)
    const long = beats * 0.75 + 0.18
    let [phase, breath] = [0, 0]
    for (let i = 0; i < long * sampleRate; i++) {
      const t = i / sampleRate
      const envelope = Math.min(1, t / 0.11) * Math.min(1, (long - t) / 0.24)
      const vibrato = 1 + 0.0055 * Math.sin(2 * Math.PI * 4.9 * t) * Math.min(1, t / 0.7) - 0.012 * Math.exp(-t * 22)
      phase += ((pitch[note] * vibrato) / sampleRate) * 2 * Math.PI
      breath += (random() * 2 - 1 - breath) * 0.18
      const tone = Math.sin(phase) + 0.2 * Math.sin(2 * phase) + 0.07 * Math.sin(3 * phase) + breath * 0.16
      const value = tone * 0.088 * envelope ** 1.4
      out[(start + i) % length] += value
      // The valley answers.
      for (const [delay, share] of [
        [0.31, 0.3],
        [0.62, 0.16],
        [0.97, 0.08],
      ])
        out[(start + i + Math.floor(delay * sampleRate)) % length] += value * share
    }
  }
}

/** 16-bit mono WAV of the ring played `times` times. */
export function wav(samples, times) {
  const bytes = samples.length * 2 * times
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + bytes, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(sampleRate, 24)
  head.writeUInt32LE(sampleRate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(bytes, 40)
  const once = Buffer.alloc(samples.length * 2)
  for (const [i, value] of samples.entries()) once.writeInt16LE(Math.round(value * 32767), i * 2)
  return Buffer.concat([head, ...Array.from({ length: times }, () => once)])
}
