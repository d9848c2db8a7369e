/** What a shared link's picture says: a stranger reads who sells, what, how much and when. */
export type SharePicture = {
  /** A photo's bytes, or null: the drawing of `kind`. */
  readonly photo: Uint8Array | null
  readonly kind: string
  readonly badge: { readonly text: string; readonly isLive: boolean }
  readonly seller: string // "Chị Thương"
  readonly hamlet: string // "bản Khe Nhinh"
  readonly title: string
  readonly price: string | null // "15.000 đ/bó"
}

/** 1200×630 JPEG, ≤ 300 KB. */
export type DrawSharePicture = (picture: SharePicture) => Promise<Uint8Array>
