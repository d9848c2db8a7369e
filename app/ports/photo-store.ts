import type { PhotoRefusal } from '#app/domain/photos/photo-file'

export type StoredPhoto = {
  readonly id: string
  readonly sellerId: string
  readonly status: 'waiting' | 'ready' | 'failed'
  readonly failure: PhotoRefusal | null
  readonly blur: string | null
  readonly hasAvif: boolean
}

export type PhotoStore = {
  /**
   * Makes the row once; the photo of that id as it is now. It joins the product if that is listed already; if not, listing
   * it takes the photo: on a weak signal either may come first.
   */
  add(photo: { id: string; sellerId: string; uploadedById: string; productId: string | null }): Promise<StoredPhoto>
  find(id: string): Promise<StoredPhoto | null>
  /** Sizes in pixels, upright. */
  markReady(id: string, made: { width: number; height: number; blur: string }): Promise<void>
  markFailed(id: string, failure: PhotoRefusal): Promise<void>
  markAvif(id: string): Promise<void>
}
