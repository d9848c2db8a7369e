import { useEffect, useRef } from 'react'

type OtpCredential = { readonly code?: string }

/** Chrome on Android reads the code out of our message by itself, after asking the owner (WebOTP). Elsewhere: nothing. */
export function useCodeFromMessage(onCode: (code: string) => void): void {
  const latest = useRef(onCode)
  latest.current = onCode
  useEffect(() => {
    if (!('OTPCredential' in window)) return
    const leaving = new AbortController()
    navigator.credentials
      .get({ otp: { transport: ['sms'] }, signal: leaving.signal } as CredentialRequestOptions)
      .then((credential) => {
        const { code } = (credential ?? {}) as OtpCredential
        if (code) latest.current(code)
      })
      // Refused by the owner, timed out, or the page was left: the code is typed by hand.
      .catch(() => {})
    return () => leaving.abort()
  }, [])
}
