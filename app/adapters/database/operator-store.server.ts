import { shortCommune } from '#app/domain/market/chips'
import type { CommuneRow, OperatorView, PlaceRow } from '#app/domain/sellers/officer-views'
import { startOfVietnamDay, startOfVietnamWeek } from '#app/domain/shared/when'
import type { Deed } from '#app/ports/audit'
import type { OperatorStore } from '#app/ports/operator-store'
import { isUniqueViolation } from './database-errors.server'
import { Prisma as Sql } from './generated/client'
import type { Prisma } from './prisma.server'

export function createOperatorStore(prisma: Prisma, newId: () => string): OperatorStore {
  const auditRow = ({ details, ...deed }: Deed) =>
    prisma.audit.create({ data: { id: newId(), ...deed, details: { ...details } } })
  const communes = async (where: Sql.Sql) => {
    const rows = await prisma.$queryRaw<CommuneRow[]>`
      SELECT c.code, c.name, c.is_open AS "isOpen", c.fee_floor_dong AS "feeFloorDong", c.fee_cap_dong AS "feeCapDong",
        (SELECT count(*)::int FROM place p WHERE p.commune_code = c.code AND p.kind = 'hamlet') AS hamlets,
        (SELECT count(*)::int FROM place p WHERE p.commune_code = c.code AND p.kind = 'handover') AS handovers,
        (SELECT count(*)::int FROM seller s JOIN place p ON p.id = s.hamlet_id WHERE p.commune_code = c.code) AS families,
        coalesce((SELECT json_agg(json_build_object('grantId', g.id, 'name', o.name, 'phone', o.phone) ORDER BY g.granted_at)
                  FROM role_grant g JOIN person o ON o.id = g.person_id
                  WHERE g.commune_code = c.code AND g.role = 'officer' AND g.revoked_at IS NULL), '[]') AS officers
      FROM commune c WHERE ${where} ORDER BY c.is_open DESC, c.name COLLATE "vi-x-icu"`
    return rows.map((row) => ({ ...row, name: shortCommune(row.name) }))
  }
  return {
    communes: () =>
      communes(Sql.sql`c.is_open
        OR EXISTS(SELECT 1 FROM seller s JOIN place p ON p.id = s.hamlet_id WHERE p.commune_code = c.code)
        OR EXISTS(SELECT 1 FROM role_grant g WHERE g.commune_code = c.code AND g.revoked_at IS NULL)`),
    commune: async (code) => (await communes(Sql.sql`c.code = ${code}`))[0] ?? null,
    async choices() {
      const rows = await prisma.$queryRaw<Array<{ code: string; name: string; isOpen: boolean }>>`
        SELECT code, name, is_open AS "isOpen" FROM commune ORDER BY name COLLATE "vi-x-icu"`
      return rows.map((row) => ({ ...row, name: shortCommune(row.name) }))
    },
    async figures(now) {
      const [row] = await prisma.$queryRaw<Array<OperatorView['figures']>>`
        SELECT (SELECT count(*)::int FROM seller) AS families,
          (SELECT count(*)::int FROM seller WHERE status = 'verified') AS verified,
          (SELECT count(*)::int FROM live_session WHERE status = 'live') AS "livesNow",
          (SELECT count(*)::int FROM live_session WHERE started_at >= ${startOfVietnamWeek(now)}) AS "livesThisWeek",
          (SELECT count(*)::int FROM orders WHERE created_at >= ${startOfVietnamDay(now)}
            AND status NOT IN ('held', 'expired', 'cancelled')) AS "ordersToday",
          (SELECT count(*)::int FROM orders WHERE status IN ('placed', 'says_paid', 'confirmed', 'cut', 'on_the_way'))
            AS "ordersWaiting",
          (SELECT count(*)::int FROM person WHERE erased_at IS NULL AND phone IS NOT NULL) AS people`
      if (!row) throw new Error('no figures')
      return row
    },
    async places(code) {
      const rows = await prisma.$queryRaw<PlaceRow[]>`
        SELECT p.id, p.name, p.kind::text AS kind, c.name AS commune, c.code AS "communeCode", p.is_open AS "isOpen",
          (SELECT count(*)::int FROM seller s WHERE s.hamlet_id = p.id) AS families,
          (SELECT count(*)::int FROM road r WHERE r.from_place_id = p.id) AS roads
        FROM place p JOIN commune c ON c.code = p.commune_code
        WHERE c.code = ${code} ORDER BY p.kind, p.name COLLATE "vi-x-icu"`
      return rows.map((row) => ({ ...row, commune: shortCommune(row.commune) }))
    },
    async setOpen(code, isOpen, deed) {
      await prisma.$transaction([prisma.commune.update({ where: { code }, data: { isOpen } }), auditRow(deed)])
    },
    async setFees(code, fees, deed) {
      await prisma.$transaction([prisma.commune.update({ where: { code }, data: fees }), auditRow(deed)])
    },
    async grantOfficer({ id, personId, communeCode, grantedById }, deed) {
      try {
        await prisma.$transaction([
          prisma.roleGrant.create({ data: { id, personId, communeCode, grantedById, role: 'officer' } }),
          auditRow(deed),
        ])
      } catch (error) {
        if (!isUniqueViolation(error)) throw error
      }
    },
    revokeOfficer: (grantId, communeCode, now, deed) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.roleGrant.updateMany({
          where: { id: grantId, communeCode, role: 'officer', revokedAt: null },
          data: { revokedAt: now },
        })
        if (count > 0) await tx.audit.create({ data: { id: newId(), ...deed, details: { ...deed.details } } })
        return count > 0
      }),
  }
}
