import type { PhotoFormat, PhotoRefusal, PhotoWidth } from '#app/domain/photos/photo-file'
import type { Result } from '#app/domain/shared/result'

export type PhotoFile = { readonly width: PhotoWidth; readonly format: PhotoFormat; readonly bytes: Uint8Array }

export type PhotoProcessor = {
  /**
   * Upright, without EXIF or place: WebP and JPEG in every width, and a tiny data: URI. `width`/`height` in pixels,
   * upright, of the picture as it came. Judges size by the header before decoding.
   */
  makeFirst(
    original: Uint8Array,
  ): Promise<Result<{ width: number; height: number; blur: string; files: ReadonlyArray<PhotoFile> }, PhotoRefusal>>
  /** The same widths as AVIF: slow, for later. */
  makeAvif(original: Uint8Array): Promise<Result<ReadonlyArray<PhotoFile>, PhotoRefusal>>
}
