import * as z from 'zod/mini'
import { refused } from './reply.server'

const id = z.uuid()

/**
 * The id in an address, as sent by whoever has typed it.
 * @throws Response 404 when it is none: the database would take that for a fault of ours
 */
export async function idIn(request: Request, text: string | null | undefined): Promise<string> {
  const parsed = id.safeParse(text)
  if (!parsed.success) throw await refused(request, 'not-found')
  return parsed.data
}
