import { common } from './common'
import { forms } from './forms'
import { home } from './home'
import { me } from './me'
import { reasons } from './reasons'
import { room } from './room'
import { signIn } from './signIn'
import { ui } from './ui'
import { units } from './units'

// One line an area: `import` above and a key below, alphabetical.
export const vi = {
  common,
  forms,
  home,
  me,
  reasons,
  room,
  signIn,
  ui,
  units,
} as const
