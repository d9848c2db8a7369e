// Who acts for which family: the family itself, a helper it approved, or an officer of its commune ("làm hộ").
import { redirect } from '@remix-run/node'
import { type Action, may } from '#app/domain/people/rights'
import { rightOver, type SellerRight } from '#app/domain/people/viewer'
import type { FamilyHead } from '#app/domain/sellers/family'
import type { Acting } from '#app/domain/selling/acting'
import { services } from '#app/services.server'
import { refused } from './reply.server'
import { requirePerson, type SignedInViewer } from './require-viewer.server'

export type ActingSeller = {
  readonly viewer: SignedInViewer
  readonly seller: FamilyHead
  readonly right: SellerRight
  /** What the services of selling take. */
  readonly acting: Acting
  /** To be kept on every link and form of the page: '' or `?for=<sellerId>`. */
  readonly search: string
}

/**
 * Reads `?for=<sellerId>`; without it the person's own family, else the only one she helps.
 * @param action checked against domain/people/rights, such as 'money.see'
 * @throws Response to sign-in, 403 in kind words, 404; to /officer for an officer who names no family
 */
export async function actingSeller(request: Request, action: Action = 'today.see'): Promise<ActingSeller> {
  const viewer = await requirePerson(request)
  const { person } = viewer
  const asked = new URL(request.url).searchParams.get('for')
  const sellerId = asked ?? person.sellerId ?? person.helps[0]
  if (!sellerId) throw person.officerOf.length > 0 ? redirect('/officer') : await refused(request, 'not-a-seller')
  const seller = await services.officer.head(sellerId)
  if (!seller) throw await refused(request, 'not-found')
  const right = rightOver(person, seller)
  // Somebody else's family is not told from one that does not exist.
  if (!right) throw await refused(request, 'not-found')
  if (!may(person, action, seller)) throw await refused(request, 'not-allowed')
  if (right === 'officer' && seller.status !== 'verified') throw await refused(request, 'family-not-verified')

  const isWrite = request.method !== 'GET' && request.method !== 'HEAD'
  if (isWrite && right !== 'own') {
    await services.officer.record({
      personId: person.id,
      deviceId: viewer.deviceId,
      onBehalfOf: seller.id,
      action: `acted-as-${right}`,
      subject: new URL(request.url).pathname.replace(/\.data$/, ''),
    })
  }
  const acting = { sellerId: seller.id, personId: person.id, deviceId: viewer.deviceId, right }
  return { viewer, seller, right, acting, search: asked ? `?for=${seller.id}` : '' }
}
