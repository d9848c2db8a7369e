import type { SessionStore } from '#app/ports/session-store'
import type { Prisma } from './prisma.server'

type FoundRow = {
  id: string
  device_id: string
  last_seen_at: Date
  person_id: string
  name: string | null
  phone: string | null
  seller_id: string | null
  helps: string[]
  officer_of: string[]
  is_operator: boolean
}

export function createSessionStore(prisma: Prisma): SessionStore {
  return {
    async ensureDevice(deviceId, userAgent, now) {
      await prisma.$executeRaw`
        INSERT INTO device (id, user_agent, created_at, last_seen_at)
        VALUES (${deviceId}::uuid, ${userAgent?.slice(0, 300) ?? null}, ${now}, ${now})
        ON CONFLICT (id) DO NOTHING`
    },
    async isDeviceRevoked(deviceId) {
      const device = await prisma.device.findUnique({ where: { id: deviceId }, select: { revokedAt: true } })
      return device?.revokedAt != null
    },
    async find(tokenHash, now) {
      const [row] = await prisma.$queryRaw<FoundRow[]>`
        SELECT s.id, s.device_id, s.last_seen_at, p.id AS person_id, p.name, p.phone, seller.id AS seller_id,
          ARRAY(SELECT h.seller_id::text FROM helper h
                WHERE h.person_id = p.id AND h.approved_at IS NOT NULL AND h.revoked_at IS NULL) AS helps,
          ARRAY(SELECT g.commune_code FROM role_grant g
                WHERE g.person_id = p.id AND g.role = 'officer' AND g.revoked_at IS NULL ORDER BY 1) AS officer_of,
          EXISTS(SELECT 1 FROM role_grant g
                 WHERE g.person_id = p.id AND g.role = 'operator' AND g.revoked_at IS NULL) AS is_operator
        FROM sign_in_session s
        JOIN person p ON p.id = s.person_id AND p.erased_at IS NULL
        JOIN device d ON d.id = s.device_id AND d.revoked_at IS NULL
        LEFT JOIN seller ON seller.person_id = p.id
        WHERE s.token_hash = ${Buffer.from(tokenHash)} AND s.revoked_at IS NULL AND s.expires_at > ${now}`
      if (!row) return null
      return {
        id: row.id,
        deviceId: row.device_id,
        lastSeenAt: row.last_seen_at,
        person: {
          id: row.person_id,
          name: row.name,
          phone: row.phone,
          sellerId: row.seller_id,
          helps: row.helps,
          officerOf: row.officer_of,
          isOperator: row.is_operator,
        },
      }
    },
    async open({ id, tokenHash, personId, deviceId, now, expiresAt }) {
      await prisma.$transaction([
        prisma.signInSession.updateMany({ where: { deviceId, revokedAt: null }, data: { revokedAt: now } }),
        prisma.device.update({ where: { id: deviceId }, data: { personId, lastSeenAt: now } }),
        prisma.signInSession.create({
          data: {
            id,
            tokenHash: Buffer.from(tokenHash),
            personId,
            deviceId,
            createdAt: now,
            lastSeenAt: now,
            expiresAt,
          },
        }),
      ])
    },
    async touch(sessionId, now, expiresAt) {
      const { deviceId } = await prisma.signInSession.update({
        where: { id: sessionId },
        data: { lastSeenAt: now, expiresAt },
        select: { deviceId: true },
      })
      await prisma.device.update({ where: { id: deviceId }, data: { lastSeenAt: now } })
    },
    async revokeDevice(deviceId, personId, now) {
      return prisma.$transaction(async (tx) => {
        const { count } = await tx.signInSession.updateMany({
          where: { deviceId, personId, revokedAt: null },
          data: { revokedAt: now },
        })
        if (count > 0) await tx.device.update({ where: { id: deviceId }, data: { revokedAt: now } })
        return count > 0
      })
    },
    async devicesOf(personId, now) {
      const sessions = await prisma.signInSession.findMany({
        where: { personId, revokedAt: null, expiresAt: { gt: now } },
        orderBy: { lastSeenAt: 'desc' },
        select: { deviceId: true, createdAt: true, lastSeenAt: true, device: { select: { userAgent: true } } },
        take: 50,
      })
      return sessions.map((session) => ({
        deviceId: session.deviceId,
        userAgent: session.device.userAgent,
        firstAt: session.createdAt,
        lastSeenAt: session.lastSeenAt,
      }))
    },
  }
}
