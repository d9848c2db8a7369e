import type { PersonStore } from '#app/ports/person-store'
import { isUniqueViolation } from './database-errors.server'
import type { Prisma } from './prisma.server'

const known = { id: true, name: true, phone: true } as const

export function createPersonStore(prisma: Prisma): PersonStore {
  return {
    byPhone: (phone) => prisma.person.findFirst({ where: { phone, erasedAt: null }, select: known }),
    byId: (id) => prisma.person.findFirst({ where: { id, erasedAt: null }, select: known }),
    async ensure(phone, newId, name) {
      const [made] = await prisma.$queryRaw<Array<{ id: string }>>`
        INSERT INTO person (id, phone, name) VALUES (${newId}::uuid, ${phone}, ${name})
        ON CONFLICT (phone) DO NOTHING RETURNING id`
      if (made) return { id: made.id, isNew: true }
      const found = await prisma.person.findUniqueOrThrow({ where: { phone }, select: known })
      if (!found.name && name) await prisma.person.update({ where: { id: found.id }, data: { name } })
      return { id: found.id, isNew: false }
    },
    async setName(id, name) {
      await prisma.person.update({ where: { id }, data: { name } })
    },
    async setLocale(id, locale) {
      await prisma.person.update({ where: { id }, data: { locale } })
    },
    async setPhone(id, phone) {
      try {
        await prisma.person.update({ where: { id }, data: { phone } })
        return true
      } catch (error) {
        if (isUniqueViolation(error)) return false
        throw error
      }
    },
  }
}
