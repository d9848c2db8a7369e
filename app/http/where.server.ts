import { placeIdFromCookies, type Where } from '#app/domain/market/place-choice'
import type { Viewer } from '#app/domain/people/viewer'

/** Where goods shall be brought for this visitor: the cookie's wish, else what the person chose last. */
export function whereOf(request: Request, viewer: Viewer): Where {
  return { placeId: placeIdFromCookies(request.headers.get('Cookie')), personId: viewer.person?.id ?? null }
}
