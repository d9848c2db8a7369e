// A photo's way: taken in as it came, judged by its first bytes, then made into variants by jobs outside the request.
import {
  maxPhotoBytes,
  originalKey,
  type PhotoRefusal,
  type PhotoVariant,
  sniffImage,
  variantKey,
} from '#app/domain/photos/photo-file'
import type { Acting } from '#app/domain/selling/acting'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { FileStore } from '#app/ports/file-store'
import type { PhotoFile, PhotoProcessor } from '#app/ports/photo-processor'
import type { PhotoStore, StoredPhoto } from '#app/ports/photo-store'

export type PhotoWork = 'first' | 'avif'

export function makeKeepPhotos(deps: {
  photos: PhotoStore
  files: FileStore
  processor: PhotoProcessor
  /** Asks for work later; asking twice for one photo must not matter. */
  enqueue: (work: PhotoWork, photoId: string) => Promise<void>
}) {
  const { photos, files, processor } = deps

  async function keep(photoId: string, made: ReadonlyArray<PhotoFile>): Promise<void> {
    for (const { width, format, bytes } of made) {
      const kept = await files.put(variantKey({ photoId, width, format }), once(bytes), { maxBytes: maxPhotoBytes })
      if (!kept.ok) throw new Error('a variant is larger than any photo may be')
    }
  }

  return {
    /** `id` made on the phone: sending the same photo again, after the signal broke, is the same as once. */
    async add(
      acting: Acting,
      input: { id: string; product: string | null; bytes: AsyncIterable<Uint8Array> },
    ): Promise<Result<StoredPhoto, 'not-found' | Extract<PhotoRefusal, 'too-large' | 'not-a-picture'>>> {
      const before = await photos.find(input.id)
      if (before && before.sellerId !== acting.sellerId) return refuse('not-found')
      if (before?.status === 'ready') return ok(before)
      const key = originalKey(input.id)
      const stored = await files.put(key, input.bytes, { maxBytes: maxPhotoBytes })
      if (!stored.ok) return stored
      const head = await files.head(key, 16)
      if (!head || !sniffImage(head)) {
        await files.remove(key)
        return refuse('not-a-picture')
      }
      const { id, product } = input
      const photo = await photos.add({
        id,
        sellerId: acting.sellerId,
        uploadedById: acting.personId,
        productId: product,
      })
      if (photo.sellerId !== acting.sellerId) return refuse('not-found')
      await deps.enqueue('first', input.id)
      return ok(photo)
    },

    async status(acting: Acting, photoId: string): Promise<StoredPhoto | null> {
      const photo = await photos.find(photoId)
      return photo?.sellerId === acting.sellerId ? photo : null
    },

    /** WebP and JPEG in three widths and the blur. Doing it twice is the same as once. */
    async processFirst(photoId: string): Promise<void> {
      const photo = await photos.find(photoId)
      const original = await files.get(originalKey(photoId))
      if (photo?.status !== 'waiting' || !original) return
      const made = await processor.makeFirst(original)
      if (!made.ok) {
        await photos.markFailed(photoId, made.reason)
        await files.remove(originalKey(photoId))
        return
      }
      await keep(photoId, made.value.files)
      const { width, height, blur } = made.value
      await photos.markReady(photoId, { width, height, blur })
      await deps.enqueue('avif', photoId)
    },

    /** AVIF, and then the original goes: it still tells phone and place. */
    async processAvif(photoId: string): Promise<void> {
      const photo = await photos.find(photoId)
      const original = await files.get(originalKey(photoId))
      if (photo?.status !== 'ready' || !original) return
      if (!photo.hasAvif) {
        const made = await processor.makeAvif(original)
        if (made.ok) {
          await keep(photoId, made.value)
          await photos.markAvif(photoId)
        }
      }
      await files.remove(originalKey(photoId))
    },

    variant(variant: PhotoVariant): Promise<Uint8Array | null> {
      return files.get(variantKey(variant))
    },
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}
