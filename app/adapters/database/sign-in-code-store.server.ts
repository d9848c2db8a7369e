import type { CodePurpose, KeptCode, SignInCodeStore } from '#app/ports/sign-in-code-store'
import type { Prisma } from './prisma.server'

export function createSignInCodeStore(prisma: Prisma): SignInCodeStore {
  return {
    async save(code) {
      await prisma.signInCode.create({ data: { ...code, codeHash: Buffer.from(code.codeHash) } })
    },
    async newest(phone, deviceId, purpose) {
      const row = await prisma.signInCode.findFirst({
        where: { phone, deviceId, purpose, usedAt: null },
        orderBy: { createdAt: 'desc' },
      })
      return row && ({ ...row, purpose: row.purpose as CodePurpose } satisfies KeptCode)
    },
    async lastSentAt(phone) {
      const row = await prisma.signInCode.findFirst({
        where: { phone },
        orderBy: { createdAt: 'desc' },
        select: { createdAt: true },
      })
      return row?.createdAt ?? null
    },
    async takeTry(id) {
      const { count } = await prisma.signInCode.updateMany({
        where: { id, usedAt: null, triesLeft: { gt: 0 } },
        data: { triesLeft: { decrement: 1 } },
      })
      return count === 1
    },
    async use(id, now) {
      const { count } = await prisma.signInCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } })
      return count === 1
    },
    async remove(id) {
      await prisma.signInCode.deleteMany({ where: { id } })
    },
  }
}
