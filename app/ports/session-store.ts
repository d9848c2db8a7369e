import type { SignedInPerson } from '#app/domain/people/viewer'

export type FoundSession = {
  readonly id: string
  readonly deviceId: string
  readonly lastSeenAt: Date
  readonly person: SignedInPerson
}
export type SignedInDevice = {
  readonly deviceId: string
  readonly userAgent: string | null
  readonly firstAt: Date
  readonly lastSeenAt: Date
}
export type SessionStore = {
  /** Makes the device's row if it is missing. */
  ensureDevice(deviceId: string, userAgent: string | null, now: Date): Promise<void>
  isDeviceRevoked(deviceId: string): Promise<boolean>
  /** Not revoked, not run out, of a person not erased and a device not revoked; with her roles, in one query. */
  find(tokenHash: Uint8Array, now: Date): Promise<FoundSession | null>
  /** Ends what was open on this device and opens another. */
  open(session: {
    id: string
    tokenHash: Uint8Array
    personId: string
    deviceId: string
    now: Date
    expiresAt: Date
  }): Promise<void>
  touch(sessionId: string, now: Date, expiresAt: Date): Promise<void>
  /** Ends a device: its sessions and its own cookie. With `personId`, only when she is signed in there. */
  revokeDevice(deviceId: string, personId: string, now: Date): Promise<boolean>
  devicesOf(personId: string, now: Date): Promise<ReadonlyArray<SignedInDevice>>
}
