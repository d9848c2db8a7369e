// Live sessions: one that runs now, two announced, four that are over, with what was offered, said and pinned.
import type { ClientBase } from 'pg'
import { slugFrom } from '#app/domain/shared/words'
import { seedId, seedKey } from './ids'
import { deviceId, personId, sellerId } from './people'
import { upsert } from './rows'
import { lotId } from './sellers'
import { ago, at, day, minute, next } from './vietnam-time'

export const liveId = (key: string): string => seedId(`live:${key}`)
/** The live that the demo broadcaster feeds, with its lots in the clip's order. */
export const runningLive = {
  key: 'thuong-now',
  slug: 'chi-thuong-khe-nhinh',
  seller: 'thuong',
  kinds: ['cai-meo', 'su-su', 'mang', 'gung'],
} as const

/** The clip lifts each kind for so long. */
export const secondsPerKind = 12
/** `clipFrom`: second of the clip at which its kinds are lifted. */
export const pastLives = [
  {
    key: 'nhung-past',
    seller: 'nhung',
    daysAgo: 1,
    minutes: 52,
    title: 'Su su, măng tươi Na Lượng',
    clipFrom: 12,
    kinds: ['su-su', 'mang'],
  },
  {
    key: 'po-past',
    seller: 'po',
    daysAgo: 2,
    minutes: 38,
    title: 'Măng rừng, gừng Khe Tỳ',
    clipFrom: 24,
    kinds: ['mang', 'gung'],
  },
  {
    key: 'thuong-past',
    seller: 'thuong',
    daysAgo: 3,
    minutes: 61,
    title: 'Rau sáng của bản Khe Nhinh',
    clipFrom: 0,
    kinds: ['cai-meo', 'su-su'],
  },
  {
    key: 'tenh-past',
    seller: 'tenh',
    daysAgo: 5,
    minutes: 44,
    title: 'Gừng nương Đỉnh Sơn',
    clipFrom: 36,
    kinds: ['gung'],
  },
] as const
/** When a past live began: half past seven in the evening of its day; for the running one 18 minutes ago. */
export function startOf(key: string, now: Date): Date {
  const past = pastLives.find((live) => live.key === key)
  return past ? at(now, -past.daysAgo, 19, 30) : ago(now, 18 * minute)
}
export type PastLive = (typeof pastLives)[number]
export const pastLotId = (live: string, kind: string): string => seedId(`lot:${live}:${kind}`)

export async function seedLives(db: ClientBase, now: Date): Promise<number> {
  // Somebody may have started another live of hers while playing: one live per family.
  await db.query(
    `UPDATE live_session SET status = 'ended', ended_at = $1 WHERE seller_id = $2 AND status = 'live' AND id <> $3`,
    [now, sellerId(runningLive.seller), liveId(runningLive.key)],
  )
  const row = (key: string, slug: string, seller: string, title: string, rest: object) => ({
    id: liveId(key),
    slug,
    seller_id: sellerId(seller),
    title,
    created_by_id: personId(seller),
    on_behalf: false,
    media_key: seedKey(`media:${key}`),
    is_demo: true,
    started_at: null as Date | null,
    ended_at: null as Date | null,
    ring_seconds: null as number | null,
    ...rest,
  })
  const tonight = next(now, 19, 30, 45 * minute)
  const rows = [
    row(runningLive.key, runningLive.slug, 'thuong', 'Rau sáng mai của bản Khe Nhinh', {
      status: 'live',
      announced_for: ago(now, 20 * minute),
      started_at: ago(now, 18 * minute),
      ring_seconds: 600,
    }),
    row('xen-next', 'ba-xen-rau-rung', 'xen', 'Rau dớn, sả, chuối rừng của bà Xên', {
      status: 'announced',
      announced_for: tonight,
    }),
    row('lo-next', 'anh-lo-khoai-so-ga-den', 'lo', 'Khoai sọ, bí đỏ, gà đen Na Lượng', {
      status: 'announced',
      announced_for: new Date(tonight.getTime() + day),
    }),
    ...pastLives.map((live) => {
      const started = startOf(live.key, now)
      return row(live.key, `${slugFrom(live.title)}-demo`, live.seller, live.title, {
        status: 'ended',
        announced_for: started,
        started_at: started,
        ended_at: new Date(started.getTime() + live.minutes * minute),
        on_behalf: live.key === 'po-past',
        created_by_id: personId(live.key === 'po-past' ? 'officer-ha' : live.seller),
      })
    }),
  ]
  await upsert(db, 'live_session', ['id'], rows)

  const offered = (key: string, lots: ReadonlyArray<string>) =>
    lots.map((lot, position) => ({ live_session_id: liveId(key), lot_id: lot, position }))
  await upsert(
    db,
    'live_lot',
    ['live_session_id', 'lot_id'],
    [
      ...offered(
        runningLive.key,
        runningLive.kinds.map((kind) => lotId('thuong', kind)),
      ),
      ...offered(
        'xen-next',
        ['rau-don', 'sa', 'chuoi-rung'].map((kind) => lotId('xen', kind)),
      ),
      ...offered(
        'lo-next',
        ['khoai-so', 'bi-do', 'ga-den'].map((kind) => lotId('lo', kind)),
      ),
      ...pastLives.flatMap((live) =>
        offered(
          live.key,
          live.kinds.map((kind) => pastLotId(live.key, kind)),
        ),
      ),
    ],
  )
  await seedTalk(db, now)
  return rows.length
}

const talk: ReadonlyArray<readonly [live: string, minutesIn: number, buyer: string, name: string, text: string]> = [
  [runningLive.key, 9, 'hoa', 'Chị Hoa', 'Cải hôm trước ngon lắm chị ơi'],
  [runningLive.key, 12, 'tuan', 'Anh Tuấn', 'Su su nhà mình có non không chị?'],
  [runningLive.key, 15, 'ngan', 'Cô Ngân', 'Sáng mai mấy giờ xuống tới cổng chợ ạ?'],
  [runningLive.key, 17, 'lan', 'Chị Lan', 'Cho em 2 bó cải nhé'],
  ['nhung-past', 6, 'hien', 'Chị Hiền', 'Su su luộc chấm muối vừng là nhất'],
  ['nhung-past', 21, 'duc', 'Anh Đức', 'Măng bẻ hôm nay hả chị?'],
  ['thuong-past', 14, 'mai', 'Chị Mai', 'Chốt 3 bó cải'],
  ['po-past', 8, 'quang', 'Thầy Quang', 'Măng này ngâm ớt được không anh Pó?'],
  ['tenh-past', 11, 'son', 'Anh Sơn', 'Gừng này mang về ngâm mật ong được đấy'],
]

async function seedTalk(db: ClientBase, now: Date): Promise<void> {
  const rows = talk.map(([live, minutesIn, buyer, name, text]) => ({
    id: seedId(`comment:${live}:${minutesIn}`),
    live_session_id: liveId(live),
    device_id: deviceId(`buyer-${buyer}`),
    person_id: personId(`buyer-${buyer}`),
    name,
    text,
    created_at: new Date(startOf(live, now).getTime() + minutesIn * minute),
  }))
  await upsert(db, 'comment', ['id'], rows, ['hidden_at'])
  const pins = pastLives.flatMap((live) =>
    live.kinds.map((kind, i) => ({
      id: seedId(`pin:${live.key}:${kind}`),
      live_session_id: liveId(live.key),
      lot_id: pastLotId(live.key, kind),
      pinned_by_id: personId(live.seller),
      pinned_at: new Date(startOf(live.key, now).getTime() + i * secondsPerKind * 1000),
      unpinned_at: new Date(startOf(live.key, now).getTime() + (i + 1) * secondsPerKind * 1000),
    })),
  )
  await upsert(db, 'pin', ['id'], pins)
  await db.query(
    `INSERT INTO pin (id, live_session_id, lot_id, pinned_by_id, pinned_at)
     SELECT gen_random_uuid(), $1, $2, $3, $4
     WHERE NOT EXISTS (SELECT 1 FROM pin WHERE live_session_id = $1 AND unpinned_at IS NULL)`,
    [liveId(runningLive.key), lotId('thuong', 'cai-meo'), personId('thuong'), now],
  )
}
