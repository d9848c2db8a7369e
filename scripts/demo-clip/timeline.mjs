// Which product is lifted when: the pins follow it.
export const seconds = 48
export const framesPerSecond = 24
export const timeline = [
  { from: 0, until: 12, kind: 'cai-meo' },
  { from: 12, until: 24, kind: 'su-su' },
  { from: 24, until: 36, kind: 'mang' },
  { from: 36, until: 48, kind: 'gung' },
]
