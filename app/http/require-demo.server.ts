import { services } from '#app/services.server'
import { refused } from './reply.server'

/** @throws Response 404 unless this market runs as a demo. */
export async function requireDemo(request: Request): Promise<void> {
  if (!services.demo.isOn()) throw await refused(request, 'not-found')
}
