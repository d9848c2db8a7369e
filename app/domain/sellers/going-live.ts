import { ok, type Result, refuse } from '../shared/result'
import type { SellerStatus } from './family'

/** The law asks the market to know who streams before the first live (E-commerce Law 122/2025): no exception for helpers or officers. */
export function mayGoLive(seller: { status: SellerStatus }): Result<null, 'not-verified' | 'suspended'> {
  if (seller.status === 'verified') return ok(null)
  return refuse(seller.status === 'suspended' ? 'suspended' : 'not-verified')
}
