// Photos, put together: files below DATA_DIR/files, made into variants by jobs, one at a time.
import { join } from 'node:path'
import * as z from 'zod/mini'
import { createPhotoStore } from '#app/adapters/database/photos/photo-store.server'
import { sharpPhotos } from '#app/adapters/images/sharp-photos.server'
import { fsFileStore } from '#app/adapters/storage/fs-file-store.server'
import type { Core } from '#app/services/core.server'
import { makeKeepPhotos } from '#app/use-cases/keep-photos.server'
import { once } from './once'

export type Photos = ReturnType<typeof makeKeepPhotos>
const jobPayload = z.object({ photoId: z.uuid() })

export function createPhotos(core: Core): () => Photos {
  const photos = once(() =>
    makeKeepPhotos({
      photos: createPhotoStore(() => core.database().prisma),
      files: fsFileStore(join(core.env().DATA_DIR, 'files')),
      processor: sharpPhotos(),
      enqueue: (work, photoId) => core.jobs.send(`photo-${work}`, { photoId }, { key: photoId }),
    }),
  )
  core.jobs.handle('photo-first', async (job) => photos().processFirst(jobPayload.parse(job).photoId), { atOnce: 1 })
  core.jobs.handle('photo-avif', async (job) => photos().processAvif(jobPayload.parse(job).photoId), { atOnce: 1 })
  return photos
}
