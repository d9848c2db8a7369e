import type { LotCard } from '#app/domain/market/views'

/** Picture shown until the first frame: the lot's photo, or its drawing. */
export function posterOf(lot: LotCard | null): string {
  if (!lot) return '/produce/cai-meo.svg'
  return lot.picture.base === null ? `/produce/${lot.picture.kind}.svg` : `${lot.picture.base}/800.jpg`
}
