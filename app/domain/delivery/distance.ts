// How far a place is by road. The hand-made matrix says it; where it has no entry, the great circle times a winding
// factor stands in and is marked as an estimate (DESIGN.md section 7).

export type Position = { readonly latitude: number; readonly longitude: number }
/** Metres by road; `isEstimate` when nobody has measured it. */
export type RoadDistance = { readonly metres: number; readonly isEstimate: boolean }

/** Roads along Highway 7 and up to the hamlets are about this much longer than the straight line. */
export const windingFactor = 1.6
const earthRadius = 6_371_000

export function roadDistance(measured: number | null, from: Position, to: Position): RoadDistance {
  if (measured !== null) return { metres: measured, isEstimate: false }
  return { metres: Math.round(greatCircle(from, to) * windingFactor), isEstimate: true }
}

/** Metres along the great circle (haversine). */
export function greatCircle(from: Position, to: Position): number {
  const rad = Math.PI / 180
  const dLat = (to.latitude - from.latitude) * rad
  const dLon = (to.longitude - from.longitude) * rad
  const a =
    Math.sin(dLat / 2) ** 2 + Math.cos(from.latitude * rad) * Math.cos(to.latitude * rad) * Math.sin(dLon / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(a)))
}
