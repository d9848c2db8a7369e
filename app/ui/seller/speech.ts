// The phone's voice. Where it has no Vietnamese one, a chime says that something came: a wrong language would only confuse.

/** A Vietnamese voice of this phone, or null. Chrome on Android often lists none and still speaks: then `undefined`. */
function vietnameseVoice(): SpeechSynthesisVoice | null | undefined {
  const voices = speechSynthesis.getVoices()
  if (voices.length === 0) return undefined
  return voices.find((voice) => voice.lang.toLowerCase().replace('_', '-').startsWith('vi')) ?? null
}

export function canSpeak(): boolean {
  return typeof window !== 'undefined' && 'speechSynthesis' in window
}

/** Says Vietnamese words aloud, after what is being said; false when there is no voice for them. */
export function speak(text: string, options: { interrupt?: boolean } = {}): boolean {
  if (!canSpeak()) return false
  const voice = vietnameseVoice()
  if (voice === null) return false
  if (options.interrupt) speechSynthesis.cancel()
  const words = new SpeechSynthesisUtterance(text)
  words.lang = 'vi-VN'
  words.rate = 0.95
  if (voice) words.voice = voice
  speechSynthesis.speak(words)
  return true
}

let context: AudioContext | undefined

/** Call from within a tap: from then on this page may make sounds by itself. */
export function unlockSound(): void {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  void context.resume()
}

/** Two soft rising tones. */
export function chime(): void {
  if (context?.state !== 'running') return
  const now = context.currentTime
  for (const [start, frequency] of [
    [0, 659],
    [0.14, 880],
  ] as const) {
    const tone = context.createOscillator()
    const loudness = context.createGain()
    tone.frequency.value = frequency
    loudness.gain.setValueAtTime(0, now + start)
    loudness.gain.linearRampToValueAtTime(0.25, now + start + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.001, now + start + 0.35)
    tone.connect(loudness).connect(context.destination)
    tone.start(now + start)
    tone.stop(now + start + 0.4)
  }
}
