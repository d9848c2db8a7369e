import type { AuditLog } from '#app/ports/audit'
import type { Prisma } from './prisma.server'

export function createAuditLog(prisma: Prisma, newId: () => string): AuditLog {
  return {
    async record({ details, ...deed }) {
      await prisma.audit.create({ data: { id: newId(), ...deed, details: { ...details } } })
    },
    async forFamily(sellerId, most) {
      const rows = await prisma.audit.findMany({ where: { onBehalfOf: sellerId }, orderBy: { at: 'desc' }, take: most })
      const ids = [...new Set(rows.flatMap((row) => row.personId ?? []))]
      const people = await prisma.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
      const names = new Map(people.map((person) => [person.id, person.name]))
      return rows.map((row) => ({
        id: row.id,
        at: row.at,
        byName: row.personId ? (names.get(row.personId) ?? null) : null,
        action: row.action,
        subject: row.subject,
        details: row.details as Record<string, unknown>,
      }))
    },
  }
}
