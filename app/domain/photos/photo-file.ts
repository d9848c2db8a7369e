// What a picture may be when it comes in, judged from its first bytes and its header, never from its name.

export const maxPhotoBytes = 20 * 1024 * 1024
export const maxPhotoPixels = 50_000_000
/** Widths in pixels of the variants that are made; a smaller picture is not enlarged. */
export const photoWidths = [320, 800, 1600] as const
export const photoFormats = ['webp', 'jpg', 'avif'] as const
export type PhotoWidth = (typeof photoWidths)[number]
export type PhotoFormat = (typeof photoFormats)[number]

export type ImageType = 'jpeg' | 'png' | 'webp' | 'heic'

/**
 * Why a picture was refused. `not-a-picture`: other bytes, whatever the name. `broken`: cut off or damaged.
 * `cannot-decode`: a picture, but of a kind this server cannot open (most HEIC).
 */
export type PhotoRefusal = 'too-large' | 'too-many-pixels' | 'not-a-picture' | 'broken' | 'cannot-decode'

const heicBrands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']

/** The kind of picture by its magic bytes (at least 12 are wanted), or null. */
export function sniffImage(head: Uint8Array): ImageType | null {
  const is = (offset: number, ...bytes: number[]) => bytes.every((byte, i) => head[offset + i] === byte)
  const text = (from: number, until: number) => String.fromCharCode(...head.subarray(from, until))
  if (is(0, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (is(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (text(4, 8) === 'ftyp' && heicBrands.includes(text(8, 12))) return 'heic'
  return null
}

export type PhotoVariant = { readonly photoId: string; readonly width: PhotoWidth; readonly format: PhotoFormat }

/** Reads `<id>/<width>.<ext>` of a public address, or null for anything that is not exactly that. */
export function readVariantPath(path: string): PhotoVariant | null {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(320|800|1600)\.(webp|jpg|avif)$/.exec(path)
  if (!match) return null
  return { photoId: match[1] as string, width: Number(match[2]) as PhotoWidth, format: match[3] as PhotoFormat }
}

export function variantKey(variant: PhotoVariant): string {
  return `photos/${variant.photoId}/${variant.width}.${variant.format}`
}
/** The picture as it came; removed once every variant is made, because it still tells where it was taken. */
export function originalKey(photoId: string): string {
  return `originals/${photoId}`
}
/** `<base>/<width>.<ext>` in pages. */
export function photoBase(photoId: string): string {
  return `/photos/${photoId}`
}
export const photoMimeTypes: Readonly<Record<PhotoFormat, string>> = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  avif: 'image/avif',
}
