import { common } from './common'

// One line an area: `import` above and a key below, alphabetical.
export const vi = {
  common,
} as const
