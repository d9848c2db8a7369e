// Small parts of read models: how a family and a picture are told to a page.
import { photoBase } from '../photos/photo-file'
import { portraitAddress } from '../sellers/portrait'
import type { PictureView, SellerChip } from './views'

type ChipFacts = SellerChip & { readonly communeCode: string }

/** "Xã Hữu Kiệm" → "Hữu Kiệm". */
export function shortCommune(name: string): string {
  return name.replace(/^(Xã|Phường|Thị trấn|Đặc khu)\s+/iu, '')
}

/** What everybody may know of a family: nothing else of its facts gets into a page by accident. */
export function sellerChip(facts: ChipFacts): SellerChip {
  const { id, slug, name, hamlet, portrait, isVerified } = facts
  return {
    id,
    slug,
    name,
    hamlet,
    commune: shortCommune(facts.commune),
    portrait: portraitAddress(portrait),
    isVerified,
  }
}

/** A product's first picture, or its drawing by kind. */
export function pictureView(
  kind: string,
  photo: null | { readonly id: string; readonly hasAvif: boolean; readonly blur: string | null },
): PictureView {
  if (!photo) return { base: null, hasAvif: false, blur: null, kind }
  return { base: photoBase(photo.id), hasAvif: photo.hasAvif, blur: photo.blur, kind }
}
