import { checkout } from './checkout'
import { common } from './common'
import { demo } from './demo'
import { forms } from './forms'
import { home } from './home'
import { me } from './me'
import { officer } from './officer'
import { operator } from './operator'
import { order } from './order'
import { pay } from './pay'
import { products } from './products'
import { reasons } from './reasons'
import { room } from './room'
import { seller } from './seller'
import { signIn } from './signIn'
import { studio } from './studio'
import { ui } from './ui'
import { units } from './units'

// One line an area: `import` above and a key below, alphabetical.
export const en = {
  checkout,
  common,
  demo,
  forms,
  home,
  me,
  order,
  pay,
  products,
  officer,
  operator,
  reasons,
  room,
  seller,
  signIn,
  studio,
  ui,
  units,
} as const
