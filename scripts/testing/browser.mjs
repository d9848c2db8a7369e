// A Chromium for the browser tests: the system's, else Playwright's own, else it is installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { aptInstall } from './programs.mjs'

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Path of a system browser, or undefined when Playwright's own is to be used. */
export function systemChromium() {
  return process.env.CHROMIUM_PATH ?? systemPaths.find((file) => existsSync(file))
}

/** Makes sure there is one. Debian as root: its package; else Playwright's download. Throws when neither works. */
export async function ensureChromium() {
  if (systemChromium()) return
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return
  console.log('Cài Chromium để thử… / Installing Chromium…')
  const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0
  if (aptInstall(['chromium']) && systemChromium()) return
  if (run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])) return
  throw new Error('No Chromium for the browser tests. Install one, or set CHROMIUM_PATH to it.')
}
