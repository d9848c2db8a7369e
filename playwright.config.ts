import { defineConfig } from '@playwright/test'
import { systemChromium } from './scripts/testing/browser.mjs'

const chromium = systemChromium()

// Each worker has a market of its own: built server, scratch database, fakes (e2e/fixtures.ts). Without a phone's size a
// journey proves little, so that is the default.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/global-setup.ts',
  // Two encoders on a small machine make each other late; CI and laptops get the same order.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  use: {
    actionTimeout: 20_000,
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: ['--use-fake-device-for-media-stream=fps=24', '--use-fake-ui-for-media-stream'],
    },
  },
})
