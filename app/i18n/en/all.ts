import { common } from './common'
import { forms } from './forms'
import { reasons } from './reasons'
import { ui } from './ui'
import { units } from './units'

// One line an area: `import` above and a key below, alphabetical.
export const en = {
  common,
  forms,
  reasons,
  ui,
  units,
} as const
