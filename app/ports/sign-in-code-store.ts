export type CodePurpose = 'sign-in' | 'change-phone'
export type KeptCode = {
  readonly id: string
  readonly phone: string
  readonly deviceId: string
  readonly purpose: CodePurpose
  readonly codeHash: Uint8Array
  readonly triesLeft: number
  readonly createdAt: Date
  readonly expiresAt: Date
}
export type SignInCodeStore = {
  save(code: KeptCode): Promise<void>
  /** The newest unused code sent to this phone for this device. */
  newest(phone: string, deviceId: string, purpose: CodePurpose): Promise<KeptCode | null>
  /** When a code was last sent to this phone, from whatever device. */
  lastSentAt(phone: string): Promise<Date | null>
  /** Takes one try, in one statement; false when none was left. */
  takeTry(id: string): Promise<boolean>
  /** Marks it used; false when somebody was faster. */
  use(id: string, now: Date): Promise<boolean>
  /** Forgets a code whose message could not be sent, so that the next may be asked for at once. */
  remove(id: string): Promise<void>
}
