// Every kind's drawing, by the id that app/domain/products/kinds.ts uses.
import { biDo, chuoiRung, gung, khoaiSo, man, mang, ot, suSu } from './fruit.mjs'
import { caiMeo, dauCoVe, ngonSuSu, rauDon, sa } from './leafy.mjs'
import { gaDen, matOng, nepNuong, ngoNep, trungGa } from './pantry.mjs'

export const produce = {
  'cai-meo': caiMeo,
  'su-su': suSu,
  'ngon-su-su': ngonSuSu,
  gung,
  'khoai-so': khoaiSo,
  mang,
  man,
  'ga-den': gaDen,
  'trung-ga': trungGa,
  'bi-do': biDo,
  'ngo-nep': ngoNep,
  'dau-co-ve': dauCoVe,
  'mat-ong': matOng,
  ot,
  sa,
  'rau-don': rauDon,
  'nep-nuong': nepNuong,
  'chuoi-rung': chuoiRung,
}
