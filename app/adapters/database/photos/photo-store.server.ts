// Photos' rows. A photo's id is made on the phone: adding it twice is the same as once.
import type { PhotoRefusal } from '#app/domain/photos/photo-file'
import type { PhotoStore, StoredPhoto } from '#app/ports/photo-store'
import type { Prisma } from '../prisma.server'

const wanted = { id: true, sellerId: true, status: true, failure: true, blur: true, hasAvif: true } as const

export function createPhotoStore(prisma: () => Prisma): PhotoStore {
  const find = async (id: string): Promise<StoredPhoto | null> => {
    const row = await prisma().photo.findUnique({ where: { id }, select: wanted })
    return row && { ...row, failure: row.failure as PhotoRefusal | null }
  }
  return {
    find,
    async add({ productId, ...photo }) {
      const { sellerId } = photo
      await prisma().photo.createMany({ data: [photo], skipDuplicates: true })
      const product =
        productId && (await prisma().product.findFirst({ where: { id: productId, sellerId }, select: { id: true } }))
      if (product)
        await prisma().photo.updateMany({ where: { id: photo.id, sellerId }, data: { productId: product.id } })
      const found = await find(photo.id)
      if (!found) throw new Error('a photo that was just added is gone')
      return found
    },
    async markReady(id, made) {
      await prisma().photo.updateMany({ where: { id }, data: { status: 'ready', failure: null, ...made } })
    },
    async markFailed(id, failure) {
      await prisma().photo.updateMany({ where: { id, status: 'waiting' }, data: { status: 'failed', failure } })
    },
    async markAvif(id) {
      await prisma().photo.updateMany({ where: { id }, data: { hasAvif: true } })
    },
  }
}
