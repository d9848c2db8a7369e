import { common } from './common'
import { forms } from './forms'
import { reasons } from './reasons'

// One line an area: `import` above and a key below, alphabetical.
export const vi = {
  common,
  forms,
  reasons,
} as const
