import type { Translated } from '../translated'
import type { units as vi } from '../vi/units'

export const units: Translated<typeof vi> = {
  bo: 'bunch',
  kg: 'kg',
  con: 'head',
  qua: 'piece',
  trai: 'fruit',
  cu: 'root',
  mo: 'handful',
  tui: 'bag',
  chuc: 'ten',
  hu: 'jar',
  lit: 'litre',
  chai: 'bottle',
  nai: 'hand',
  buong: 'stem',
  bap: 'cob',
  ong: 'tube',
  lang: '100 g',
  g: 'g',
}
