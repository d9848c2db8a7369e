// Who a device and a session token stand for, with "last seen" written now and then.
import { seenEveryMinutes, sessionDays } from '#app/domain/people/code-rules'
import type { SignedInPerson } from '#app/domain/people/viewer'
import type { SecretHash } from '#app/ports/secret-hash'
import type { SessionStore } from '#app/ports/session-store'

export function makeFindViewer(deps: {
  sessions: SessionStore
  hash: SecretHash
  now: () => Date
  onError: (error: unknown) => void
}) {
  /** Null when the device was revoked (a lost phone): its cookie is worth nothing any more. */
  return async (deviceId: string, token: string | null): Promise<{ person: SignedInPerson | null } | null> => {
    const now = deps.now()
    const session = token ? await deps.sessions.find(deps.hash.token(token), now) : null
    // A session belongs to the device it was opened on; a token copied elsewhere opens nothing.
    if (!session || session.deviceId !== deviceId) {
      return (await deps.sessions.isDeviceRevoked(deviceId)) ? null : { person: null }
    }
    if (now.getTime() - session.lastSeenAt.getTime() > seenEveryMinutes * 60_000) {
      const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000)
      deps.sessions.touch(session.id, now, expiresAt).catch(deps.onError)
    }
    return { person: session.person }
  }
}
