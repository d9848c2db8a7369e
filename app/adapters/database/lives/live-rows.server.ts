import type { QueryResultRow } from 'pg'
import type { StoredLive, StoredTake } from '#app/ports/live-session-store'

export const liveColumns = `v.id, v.slug, v.seller_id, s.status AS seller_status, h.commune_code, v.title, v.status,
  v.announced_for, v.started_at, v.ended_at, v.on_behalf, v.media_key, v.ring_seconds`
export const liveTables = 'live_session v JOIN seller s ON s.id = v.seller_id JOIN place h ON h.id = s.hamlet_id'

export function liveOf(row: QueryResultRow): StoredLive {
  return {
    id: row.id,
    slug: row.slug,
    sellerId: row.seller_id,
    sellerStatus: row.seller_status,
    communeCode: row.commune_code,
    title: row.title,
    status: row.status,
    announcedFor: row.announced_for,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    onBehalf: row.on_behalf,
    mediaKey: row.media_key,
    ringSeconds: row.ring_seconds,
  }
}

export const takeColumns = 'id, number, device_id, started_at, ended_at'
export function takeOf(row: QueryResultRow): StoredTake {
  return { id: row.id, number: row.number, deviceId: row.device_id, startedAt: row.started_at, endedAt: row.ended_at }
}
