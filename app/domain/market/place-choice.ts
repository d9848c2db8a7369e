// Where goods shall be brought: what a browser remembers (cookie), what a person chose last, or Mường Xén.
import * as z from 'zod/mini'

/** Cookie with the id of the chosen place: a wish of the page, no secret, believed only when such a place is open. */
export const placeCookieName = 'cb_place'

/** What is known of the wish. `placeId` comes from the cookie, `personId` from the viewer. */
export type Where = { readonly placeId: string | null; readonly personId: string | null }

const placeIdSchema = z.uuid()

/** The place id in a Cookie header, or null when there is none or it is no id. */
export function placeIdFromCookies(header: string | null | undefined): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=')
    if (name === placeCookieName) return placeIdSchema.safeParse(value).data ?? null
  }
  return null
}
