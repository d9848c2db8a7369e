// Photos of the demo's products: JPEG bytes painted from the drawings, kept as the app keeps what a phone uploads.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ClientBase } from 'pg'
import sharp from 'sharp'
import { sharpPhotos } from '#app/adapters/images/sharp-photos.server'
import { fsFileStore } from '#app/adapters/storage/fs-file-store.server'
import { maxPhotoBytes, variantKey } from '#app/domain/photos/photo-file'
import { drawingOf, type Kind, kindOf } from '#app/domain/products/kinds'
import type { FileStore } from '#app/ports/file-store'
import type { PhotoFile } from '#app/ports/photo-processor'
import { families } from './families'
import { seedId } from './ids'
import { sellerId } from './people'
import { upsert } from './rows'
import { productId } from './sellers'
import { ago, day } from './vietnam-time'

const size = 960
type Made = { width: number; height: number; blur: string; files: ReadonlyArray<PhotoFile> }

/** One picture a kind, made once; each product has it as its own photo. @returns how many photos there are */
export async function seedPhotos(db: ClientBase, now: Date, dataDir: string): Promise<number> {
  const files = fsFileStore(path.join(dataDir, 'files'))
  const photos = sharpPhotos()
  const made = new Map<string, Made>()
  const products = families.flatMap((family) => family.products.map(({ kind }) => ({ family: family.key, kind })))
  const known = await db.query('SELECT id FROM photo WHERE status = $1', ['ready'])
  const ready = new Set(known.rows.map((row) => row.id as string))
  for (const { family, kind } of products) {
    const id = seedId(`photo:${family}:${kind}`)
    if (ready.has(id) && (await files.head(variantKey({ photoId: id, width: 800, format: 'webp' }), 1))) continue
    const picture = made.get(kind) ?? (await make(photos, kind))
    made.set(kind, picture)
    for (const { width, format, bytes } of picture.files)
      await keep(files, variantKey({ photoId: id, width, format }), bytes)
    const row = {
      id,
      product_id: productId(family, kind),
      seller_id: sellerId(family),
      status: 'ready',
      width: picture.width,
      height: picture.height,
      blur: picture.blur,
      has_avif: false,
      created_at: ago(now, 20 * day),
    }
    await upsert(db, 'photo', ['id'], [row])
  }
  return products.length
}

async function make(photos: ReturnType<typeof sharpPhotos>, id: string): Promise<Made> {
  const kind = kindOf(id)
  if (!kind) throw new Error(`no kind ${id}`)
  const jpeg = await sharp(Buffer.from(still(kind)))
    .jpeg({ quality: 90 })
    .toBuffer()
  const first = await photos.makeFirst(jpeg)
  if (!first.ok) throw new Error(`the picture of ${id} was refused: ${first.reason}`)
  return first.value
}

async function keep(files: FileStore, key: string, bytes: Uint8Array): Promise<void> {
  async function* once() {
    yield bytes
  }
  const kept = await files.put(key, once(), { maxBytes: maxPhotoBytes })
  if (!kept.ok) throw new Error(`${key} was refused: ${kept.reason}`)
}

/** A still life: the drawing on a bamboo tray, window light from the upper left, the kind's own colours behind. */
function still(kind: Kind): string {
  const file = path.resolve(import.meta.dirname, `../../public${drawingOf(kind.id)}`)
  if (!existsSync(file)) throw new Error(`no drawing ${file}`)
  const drawing = readFileSync(file, 'utf8').replace('<svg ', '<svg x="150" y="120" width="660" height="660" ')
  const [light, dark] = kind.ground
  const strips = Array.from({ length: 30 }, (_, i) => {
    const x = -60 + i * 40
    return `M${x} 560L${x + 180} 940M${x + 180} 560L${x} 940`
  }).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><defs>
    <linearGradient id="wall" x1="0" y1="0" x2=".5" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></linearGradient>
    <radialGradient id="window" cx=".24" cy=".14" r=".8"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
    <linearGradient id="wood" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#B98A58"/><stop offset="1" stop-color="#6A4527"/></linearGradient>
    <linearGradient id="rim" x1="0" y1="0" x2="1" y2=".6"><stop offset="0" stop-color="#F4DDA6"/><stop offset=".5" stop-color="#D2A45C"/><stop offset="1" stop-color="#875C26"/></linearGradient>
    <radialGradient id="mat" cx=".4" cy=".3" r=".8"><stop offset="0" stop-color="#E8C684"/><stop offset="1" stop-color="#A9793A"/></radialGradient>
    <radialGradient id="edge" cx=".45" cy=".42" r=".75"><stop offset=".55" stop-color="#1a140a" stop-opacity="0"/><stop offset="1" stop-color="#1a140a" stop-opacity=".34"/></radialGradient>
    <clipPath id="in"><ellipse cx="480" cy="726" rx="392" ry="132"/></clipPath></defs>
    <rect width="960" height="960" fill="url(#wall)"/><path d="M0 640Q480 596 960 640V960H0Z" fill="url(#wood)"/>
    <path d="M0 700Q480 662 960 700M0 780Q480 748 960 780M0 880Q480 850 960 880" stroke="#4E3018" stroke-width="3" opacity=".35" fill="none"/>
    <rect width="960" height="960" fill="url(#window)"/>
    <ellipse cx="506" cy="762" rx="430" ry="146" fill="#1d1206" opacity=".32"/><ellipse cx="480" cy="736" rx="424" ry="150" fill="url(#rim)"/>
    <ellipse cx="480" cy="726" rx="392" ry="132" fill="url(#mat)"/><g clip-path="url(#in)"><path d="${strips}" stroke="#F6DFA8" stroke-width="7" opacity=".35" fill="none"/>
    <path d="${strips}" stroke="#6E4A1C" stroke-width="2" opacity=".3" fill="none"/></g>${drawing}<rect width="960" height="960" fill="url(#edge)"/></svg>`
}
