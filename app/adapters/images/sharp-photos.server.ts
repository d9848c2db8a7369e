// Photos by sharp: upright by their EXIF, then stripped of it (sharp keeps no metadata unless told to), each width once.
// One picture at a time, on one thread: while somebody sells live on the same machine, pictures wait, not the live.
import sharp, { type Metadata, type OutputInfo, type Sharp } from 'sharp'
import {
  maxPhotoBytes,
  maxPhotoPixels,
  type PhotoRefusal,
  photoWidths,
  sniffImage,
} from '#app/domain/photos/photo-file'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { PhotoFile, PhotoProcessor } from '#app/ports/photo-processor'
import { oneAtATime } from './one-at-a-time'

const openOptions = { limitInputPixels: maxPhotoPixels, failOn: 'error' as const, sequentialRead: true }
const blurWidth = 20

export function sharpPhotos(): PhotoProcessor {
  sharp.concurrency(1)
  sharp.cache({ memory: 32, files: 0, items: 20 })
  const inTurn = oneAtATime()
  return {
    makeFirst: (original) =>
      inTurn(() =>
        decoding(original, async (size) => {
          const largest = await upright(original)
          const files: PhotoFile[] = []
          for (const width of photoWidths) {
            const sized = () => fromRaw(largest).resize({ width, withoutEnlargement: true })
            files.push({ width, format: 'webp', bytes: await sized().webp({ quality: 80, effort: 3 }).toBuffer() })
            files.push({
              width,
              format: 'jpg',
              bytes: await sized().jpeg({ quality: 80, progressive: true }).toBuffer(),
            })
          }
          const blur = await fromRaw(largest).resize({ width: blurWidth }).webp({ quality: 40 }).toBuffer()
          return { ...size, blur: `data:image/webp;base64,${blur.toString('base64')}`, files }
        }),
      ),
    makeAvif: (original) =>
      inTurn(() =>
        decoding(original, async () => {
          const largest = await upright(original)
          const files: PhotoFile[] = []
          for (const width of photoWidths) {
            const sized = fromRaw(largest).resize({ width, withoutEnlargement: true })
            files.push({ width, format: 'avif', bytes: await sized.avif({ quality: 50, effort: 2 }).toBuffer() })
          }
          return files
        }),
      ),
  }
}

type Raw = { data: Buffer; info: OutputInfo }

/** Decoded once, at the widest that is kept; transparency lies on paper white, as on the page. */
async function upright(original: Uint8Array): Promise<Raw> {
  return await sharp(original, openOptions)
    .rotate()
    .resize({ width: Math.max(...photoWidths), withoutEnlargement: true })
    .flatten({ background: '#fffdf8' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
}

function fromRaw({ data, info }: Raw): Sharp {
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}

/** Judges by bytes, then by header, and turns the decoder's complaints into reasons. */
async function decoding<T>(
  original: Uint8Array,
  work: (size: { width: number; height: number }) => Promise<T>,
): Promise<Result<T, PhotoRefusal>> {
  if (original.byteLength > maxPhotoBytes) return refuse('too-large')
  const type = sniffImage(original)
  if (!type) return refuse('not-a-picture')
  let header: Metadata
  try {
    // The header alone may say what it likes; the limit is ours to judge below.
    header = await sharp(original, { ...openOptions, limitInputPixels: false }).metadata()
  } catch {
    return refuse(type === 'heic' ? 'cannot-decode' : 'broken')
  }
  if (header.width * header.height > maxPhotoPixels) return refuse('too-many-pixels')
  // EXIF orientations 5–8 lie on their side.
  const isSideways = (header.orientation ?? 1) >= 5
  const [width, height] = isSideways ? [header.height, header.width] : [header.width, header.height]
  try {
    return ok(await work({ width, height }))
  } catch {
    return refuse(type === 'heic' ? 'cannot-decode' : 'broken')
  }
}
