import { createContext, useContext } from 'react'

/** The page's CSP nonce. Empty in the browser, where it is not needed any more and must not be readable. */
export const NonceContext = createContext('')

export function useNonce(): string {
  return useContext(NonceContext)
}
