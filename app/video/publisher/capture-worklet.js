// Runs on the browser's audio thread: mixes the microphone down to one channel and hands on chunks of 1,024 frames.
// Plain JavaScript: worklets are loaded as they lie, without a bundler.
class CaptureProcessor extends AudioWorkletProcessor {
  constructor() {
    super()
    this.filled = 0
    this.chunk = new Float32Array(1024)
    this.out = null
    this.port.onmessage = (event) => {
      this.out = event.data.port
    }
  }

  process(inputs) {
    const channels = inputs[0]
    const frames = channels[0] ? channels[0].length : 0
    for (let frame = 0; frame < frames; frame++) {
      let sum = 0
      for (const channel of channels) sum += channel[frame]
      this.chunk[this.filled++] = sum / channels.length
      if (this.filled === this.chunk.length) {
        if (this.out) this.out.postMessage(this.chunk, [this.chunk.buffer])
        this.chunk = new Float32Array(1024)
        this.filled = 0
      }
    }
    return true
  }
}

registerProcessor('capture', CaptureProcessor)
