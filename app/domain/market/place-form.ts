import * as z from 'zod/mini'

/** What "Giao tới" sends: the chosen place, and the page to come back to. */
export const placeForm = z.object({ placeId: z.uuid('choose'), next: z.optional(z.string().check(z.maxLength(500))) })
