// What the officer's pages show, in a few queries each. Nothing sealed is opened here: last four digits are enough.
import { shortCommune } from '#app/domain/market/chips'
import { type FamilyStage, type SellerStatus, stageOf } from '#app/domain/sellers/family'
import type { FamilyRow, HamletChoice, LiveRow } from '#app/domain/sellers/officer-views'
import { portraitAddress } from '#app/domain/sellers/portrait'
import type { OfficerReads } from '#app/ports/officer-reads'
import { Prisma as Sql } from './generated/client'
import type { Prisma } from './prisma.server'

type Row = {
  id: string
  name: string
  hamlet: string
  commune: string
  person_id: string
  portrait: string | null
  phone: string | null
  status: SellerStatus
  rehearsed_at: Date | null
  created_at: Date
  latitude: number
  longitude: number
  account_checked: boolean
  open_lots: number
  next_live_at: Date | null
  is_live: boolean
  own_lives: number
  last_live_at: Date | null
}

export function createOfficerReads(prisma: Prisma): OfficerReads {
  const rows = (where: Sql.Sql, personId: string, now: Date) =>
    prisma.$queryRaw<Row[]>`
      SELECT s.id, s.display_name AS name, h.name AS hamlet, c.name AS commune, s.person_id, s.portrait, p.phone,
        s.status::text AS status, s.rehearsed_at, s.created_at, h.latitude, h.longitude,
        coalesce((SELECT b.checked_at IS NOT NULL FROM bank_account b WHERE b.seller_id = s.id
                  ORDER BY b.active_from DESC, b.created_at DESC LIMIT 1), false) AS account_checked,
        (SELECT count(*)::int FROM lot l JOIN product pr ON pr.id = l.product_id
         WHERE pr.seller_id = s.id AND l.is_open AND l.free_base >= l.unit_base) AS open_lots,
        (SELECT min(v.announced_for) FROM live_session v
         WHERE v.seller_id = s.id AND v.status = 'announced' AND v.announced_for > ${now}::timestamptz - interval '4 hours') AS next_live_at,
        EXISTS(SELECT 1 FROM live_session v WHERE v.seller_id = s.id AND v.status = 'live') AS is_live,
        (SELECT count(*)::int FROM live_session v
         WHERE v.seller_id = s.id AND v.status = 'ended' AND NOT v.on_behalf) AS own_lives,
        (SELECT max(v.ended_at) FROM live_session v WHERE v.seller_id = s.id AND v.status = 'ended') AS last_live_at
      FROM seller s JOIN person p ON p.id = s.person_id JOIN place h ON h.id = s.hamlet_id
      JOIN commune c ON c.code = h.commune_code
      WHERE ${where}
      ORDER BY h.name COLLATE "vi-x-icu", s.display_name COLLATE "vi-x-icu"`.then((found) =>
      found.map((row) => toFamilyRow(row, personId)),
    )
  return {
    families: (communes, personId, now) => rows(Sql.sql`h.commune_code = ANY(${[...communes]})`, personId, now),
    async family(sellerId, personId, now) {
      const [row] = await rows(Sql.sql`s.id = ${sellerId}::uuid`, personId, now)
      return row ?? null
    },
    async papers(sellerId) {
      const seller = await prisma.seller.findUniqueOrThrow({
        where: { id: sellerId },
        select: {
          slug: true,
          verifiedAt: true,
          verifiedById: true,
          identityLast4: true,
          consentAt: true,
          signedUpById: true,
          person: { select: { name: true } },
          bankAccounts: { orderBy: [{ activeFrom: 'desc' }, { createdAt: 'desc' }] },
          helpers: {
            where: { approvedAt: { not: null }, revokedAt: null },
            select: { relation: true, person: { select: { name: true } } },
          },
        },
      })
      const ids = [seller.verifiedById, seller.signedUpById, ...seller.bankAccounts.map((each) => each.checkedById)]
      const people = await prisma.person.findMany({
        where: { id: { in: ids.flatMap((id) => id ?? []) } },
        select: { id: true, name: true },
      })
      const shared = await prisma.bankAccount.findMany({
        where: { numberHash: { in: seller.bankAccounts.map((each) => each.numberHash) }, sellerId: { not: sellerId } },
        select: { numberHash: true, seller: { select: { displayName: true } } },
      })
      const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null
      return {
        slug: seller.slug,
        fullName: seller.person.name,
        verifiedAt: seller.verifiedAt,
        verifiedBy: nameOf(seller.verifiedById),
        identityLast4: seller.identityLast4,
        consentAt: seller.consentAt,
        signedUpBy: nameOf(seller.signedUpById),
        helpers: seller.helpers.map((helper) => ({ name: helper.person.name, relation: helper.relation })),
        accounts: seller.bankAccounts.map((account) => ({
          id: account.id,
          bankBin: account.bankBin,
          last4: account.numberLast4,
          holder: account.holderName,
          relation: account.relation,
          checkedAt: account.checkedAt,
          checkedBy: nameOf(account.checkedById),
          activeFrom: account.activeFrom,
          alsoOf: shared.flatMap((other) =>
            Buffer.compare(other.numberHash, account.numberHash) === 0 ? [other.seller.displayName] : [],
          ),
        })),
      }
    },
    async lives(communes) {
      const found = await prisma.$queryRaw<Array<Omit<LiveRow, 'startedAt'> & { startedAt: Date }>>`
        SELECT v.slug, s.id AS "sellerId", s.display_name AS name, h.name AS hamlet, s.portrait,
          v.started_at AS "startedAt", v.on_behalf AS "onBehalf",
          NOT EXISTS(SELECT 1 FROM take t WHERE t.live_session_id = v.id AND t.ended_at IS NULL) AS "needsHelp",
          (SELECT count(*)::int FROM orders o WHERE o.live_session_id = v.id
           AND o.status NOT IN ('expired', 'cancelled')) AS "openOrders"
        FROM live_session v JOIN seller s ON s.id = v.seller_id JOIN place h ON h.id = s.hamlet_id
        WHERE v.status = 'live' AND h.commune_code = ANY(${[...communes]}) ORDER BY v.started_at`
      return found.map((live) => ({
        ...live,
        portrait: portraitAddress(live.portrait),
        startedAt: live.startedAt.toISOString(),
      }))
    },
    async communes(codes) {
      const found = await prisma.commune.findMany({
        where: { code: { in: [...codes] } },
        select: { code: true, name: true },
        orderBy: { code: 'asc' },
      })
      return found.map(({ code, name }) => ({ code, name: shortCommune(name) }))
    },
    async hamlets(codes) {
      const found = await prisma.$queryRaw<HamletChoice[]>`
        SELECT h.id, h.name, c.name AS commune FROM place h JOIN commune c ON c.code = h.commune_code
        WHERE h.kind = 'hamlet' AND h.is_open AND h.commune_code = ANY(${[...codes]})
        ORDER BY c.code, h.name COLLATE "vi-x-icu"`
      return found.map((hamlet) => ({ ...hamlet, commune: shortCommune(hamlet.commune) }))
    },
  }
}

function toFamilyRow(row: Row, personId: string): FamilyRow {
  const stage: FamilyStage = stageOf({ status: row.status, rehearsedAt: row.rehearsed_at, ownLives: row.own_lives })
  return {
    id: row.id,
    name: row.name,
    hamlet: row.hamlet,
    commune: shortCommune(row.commune),
    portrait: portraitAddress(row.portrait),
    phone: row.phone,
    stage,
    status: row.status,
    isOwn: row.person_id === personId,
    rehearsedAt: iso(row.rehearsed_at),
    createdAt: row.created_at.toISOString(),
    latitude: row.latitude,
    longitude: row.longitude,
    accountChecked: row.account_checked,
    openLots: row.open_lots,
    nextLiveAt: iso(row.next_live_at),
    isLive: row.is_live,
    ownLives: row.own_lives,
    lastLiveAt: iso(row.last_live_at),
  }
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
