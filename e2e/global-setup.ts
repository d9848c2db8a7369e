// Before any journey: an up-to-date build, and a browser that can do what a farmer's phone does.
import { chromium, type FullConfig } from '@playwright/test'
import { build, isBuilt } from '../scripts/build'

export default async function globalSetup(config: FullConfig): Promise<void> {
  if (!isBuilt()) await build({ quiet: true })
  const browser = await chromium.launch(config.projects[0]?.use.launchOptions ?? {})
  try {
    const page = await browser.newPage()
    // WebCodecs exists only where the origin is trusted; localhost is, and this answers without a server.
    await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
    await page.goto('http://localhost/')
    const missing = await page.evaluate(missingCodecs)
    if (missing.length > 0) {
      throw new Error(
        `Chromium ${browser.version()} cannot ${missing.join(' or ')}. Playwright's own Chromium comes without these ` +
          'codecs: install Debian’s (apt install chromium) or Google Chrome, or name one in CHROMIUM_PATH.',
      )
    }
  } finally {
    await browser.close()
  }
}

async function missingCodecs(): Promise<string[]> {
  const missing: string[] = []
  const video = { codec: 'avc1.42E01E', width: 360, height: 640, bitrate: 500_000, framerate: 24 }
  if (!('VideoEncoder' in window) || !(await VideoEncoder.isConfigSupported(video)).supported)
    missing.push('encode H.264')
  for (const codec of ['avc1.42E01E', 'mp4a.40.2']) {
    const kind = codec.startsWith('avc1') ? 'video' : 'audio'
    if (!MediaSource.isTypeSupported(`${kind}/mp4; codecs="${codec}"`)) missing.push(`play ${codec}`)
  }
  return missing
}
