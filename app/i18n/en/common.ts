import type { Translated } from '../translated'
import type { common as vi } from '../vi/common'

export const common: Translated<typeof vi> = {
  appName: 'Chợ Bản',
  copy: 'Copy',
  copied: 'Copied',
  call: 'Call',
  messageZalo: 'Message on Zalo',
  back: 'Back',
  close: 'Close',
  save: 'Save',
  retry: 'Try again',
  signIn: 'Sign in',
  signOut: 'Sign out',
  errorTitle: 'Something went wrong',
  errorBody: 'The server is busy for a moment. Please wait a little and try again; what you hold is still held.',
  notFoundTitle: 'No such page',
  notFoundBody: 'The link may be old or cut short. Go home and see what the hamlet has today.',
  goHome: 'Home',
  offline: 'No network. It goes on by itself when the signal is back.',
}
