import type { Translated } from '../translated'
import type { ui as vi } from '../vi/ui'

export const ui: Translated<typeof vi> = {
  less: 'One fewer',
  more: 'One more',
  quantity: 'How many',
  verified: 'Checked family',
}
